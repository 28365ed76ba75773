using GigVet.Model;

namespace GigVet.Signals.Watchlists;

/// <summary>A listed person's name, and an address that agrees with theirs.</summary>
public sealed class NameCorroborated : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "watchlists.name-corroborated",
        Title = "A listed name, and something that agrees with the entry",
        Rationale = "Many share a name; few share a name and an address or a date of birth with a listed person.",
        FalsePositives = "Relatives and neighbours of a listed person, and large buildings with many tenants.",
        NextStep =
            "Compare the entry with the contractor's documents; dismiss the match with your reason when it is "
            + "somebody else.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.LegalDuty,
        References = ["SN-02: name above the threshold and date of birth, address or identifier agrees (yente, watchman)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (Screened.OfOfficial(dossier) is not { } screened)
            return Info.NotAvailable(Screened.HowToLoad);
        if (screened.Names.Count == 0)
            return Info.NotAvailable("No full name is known; add the name they told you.");

        var matches =
            screened.People().Where(match => match.Strength is Strength.Moderate or Strength.Strong).ToArray();
        return matches.Length > 0
            ? Info.Raised($"Name and more agree with {matches[0].Entry.Name}; somebody has to compare them.", screened.Cite(matches))
            : Info.Clear($"No entry of {screened.Searched} agrees in more than the name.");
    }
}
