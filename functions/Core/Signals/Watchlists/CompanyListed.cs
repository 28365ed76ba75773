using GigVet.Model;

namespace GigVet.Signals.Watchlists;

/// <summary>The agency the contractor works through has the name of a listed company.</summary>
public sealed class CompanyListed : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "watchlists.company-listed",
        Title = "The agency has the name of a listed company",
        Rationale = "Front companies take the money where the people behind them could not.",
        FalsePositives =
            "Companies of one name in different countries; without an address that agrees it counts nothing.",
        NextStep = "Ask for the registration of the agency and compare its number and address with the entry.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.LegalDuty,
        References = ["SN-05: company match without legal forms (watchman #483: common words)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Claims.Agency is not { } agency)
            return Info.NotApplicable("No agency was named; add it if there is one.");
        if (Screened.OfOfficial(dossier) is not { } screened)
            return Info.NotAvailable(Screened.HowToLoad);

        var matches = screened.Company(agency.Name);
        if (matches.Count == 0)
            return Info.Clear($"No entry of {screened.Searched} has the name of the agency.");

        return Info.Raised(
            $"{agency.Name} has a name like {matches[0].Entry.Name}.",
            screened.Cite(matches),
            matches[0].Strength is Strength.Context ? Strength.Context : Strength.Moderate);
    }
}
