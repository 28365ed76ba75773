using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Signals.Portfolio;

/// <summary>A domain that was named for years was given up and registered anew between two looks.</summary>
public sealed class DomainReregistered : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.domain-reregistered",
        Title = "A domain was registered anew since the last look",
        Rationale = "A registration that lapsed can be taken by anybody, with the mail and the good name that belonged to it.",
        FalsePositives = "The owner forgot to renew and registered it again themselves.",
        NextStep = "Ask who holds the domain now, and do not trust mail from it until then.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["Snapshots of registration dates (RDAP, RFC 9083): later by more than 2 days than at the last look (our number)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<SeenBefore>() is not { Seen.Domains.Count: > 0 } before)
            return Info.NotApplicable("No registration date was known at an earlier look.");

        var (seen, _) = Sight.Of(dossier);
        Evidence[] anew =
        [
            .. seen.Recent.Where(change => change.What is Changed.Domain && change.After is not null)
                .Select(change => new Evidence($"Registered anew: {change.After}", SourceOf(dossier, change.After!), change.At)),
        ];
        if (anew.Length > 0)
            return Info.Raised("A domain that was named before was registered anew of late.", anew);

        return dossier.FindAll<DomainRecord>().Any(record => before.Seen.Domains.ContainsKey(record.Domain))
            ? Info.Clear("The registration dates are those of the last look.")
            : Info.NotAvailable("The registries gave no date this time.");
    }

    private static Uri SourceOf(Dossier dossier, string domain)
        => dossier.FindAll<DomainRecord>().FirstOrDefault(record => domain.StartsWith(record.Domain + " ", StringComparison.Ordinal))?.Source
            ?? new Uri($"https://{domain.Split(' ')[0]}/");
}
