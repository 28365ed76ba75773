using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Portfolio;

/// <summary>An authority took the contractor's domain.</summary>
public sealed class SeizedDomain : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.seized-domain",
        Title = "A law-enforcement notice stands on the contractor's site",
        Rationale = "Domains of front firms were seized by court order; the people behind them went on under other names.",
        FalsePositives = "A domain that changed hands; a joke or a film page that imitates such a notice.",
        NextStep = "Look the domain up in the authority's press releases before anything else; do not confront the contractor.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["PF-09: the words or the picture of a seizure notice, on a page that says nothing else"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<SeizedSite>() is { } seized)
            return Info.Raised(
                $"{seized.Url.Host} shows a seizure notice.", new Evidence(seized.Words, seized.Url, seized.ReadAt));

        _ = ReadSites.Of(dossier, Info, out var none);
        return none ?? Info.Clear("The site shows no seizure notice.");
    }
}
