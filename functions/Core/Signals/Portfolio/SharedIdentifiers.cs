using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Portfolio;

/// <summary>Two contractors of different names stand on one site, or count their visitors in one account.</summary>
public sealed class SharedIdentifiers : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.shared-identifiers",
        Title = "Two names share a site or the account that counts its visitors",
        Rationale = "Only one hand reads an analytics account; two names on it are personas of one operator.",
        FalsePositives = "Partners and agencies that did not say so; a site copied whole carries its owner's counter along.",
        NextStep = "Ask for a declaration of the agency; who owns the account can show it on a call.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-10: between different names without a common agency; what more than 8 hold, and what themes ship, is left out",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        _ = ReadSites.Of(dossier, Info, out var none);
        return none is null || dossier.Find<Neighbourhood>() is { Marks.Count: > 0 }
            ? SharedMarks.Judge(
                dossier,
                Info,
                "site or counter",
                mark => mark.Kind is MarkKind.Site || mark is { Kind: MarkKind.Analytics, SameLayout: false })
            : none;
    }
}
