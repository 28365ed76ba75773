using GigVet.Model;

namespace GigVet.Signals.Watchlists;

/// <summary>A listed person has a name like the contractor's. Shown so that a person can look; never counted.</summary>
public sealed class NameAlone : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "watchlists.name-alone",
        Title = "Shares a name with a listed person",
        Rationale =
            "Shown because the law asks to look; a name alone hits the same peoples every time and says "
            + "nothing.",
        FalsePositives = "Nearly everybody who raises it: common names are on the lists many times.",
        NextStep =
            "Compare date and place of birth in the entry with what you know; dismiss the match when they "
            + "differ.",
        Strength = Strength.Context,
        Lawfulness = Lawfulness.LegalDuty,
        References = ["SN-03: name-only matches are context", "SN-04: weak aliases are ignored"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (Screened.OfOfficial(dossier) is not { } screened)
            return Info.NotAvailable(Screened.HowToLoad);
        if (screened.Names.Count == 0)
            return Info.NotAvailable("No full name is known; add the name they told you.");

        var matches = screened.People().Where(match => match.Strength is Strength.Context).ToArray();
        return matches.Length > 0
            ? Info.Raised($"{matches.Length} listed entries have a name like it. A name alone counts nothing.", screened.Cite(matches))
            : Info.Clear($"No entry of {screened.Searched} has a name like it.");
    }
}
