using GigVet.Model;
using GigVet.Watchlists;

namespace GigVet.Enrichers;

/// <summary>
/// The lists in force at the time of the vetting. Signals search them; nothing about the contractor leaves the
/// machine.
/// </summary>
public sealed record WatchlistsInForce(WatchlistSnapshot Snapshot) : IFact;

/// <summary>Hands the lists to the dossier and says how old they are.</summary>
public sealed class WatchlistLookup(IWatchlists watchlists, WatchlistAddresses addresses, TimeProvider time) : IEnricher
{
    public string Source => "watchlists";

    public int MaximumRequests => 0;

    public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        var snapshot = await watchlists.CurrentAsync(cancellationToken);
        if (snapshot.IsLoading)
            return new Enrichment(SourceState.Failed, WatchlistSnapshot.StillLoading);

        var reports = snapshot.Reports(time.GetUtcNow());
        if (reports.Count == 0)
            return new Enrichment(SourceState.NotAsked, $"No list is loaded. {addresses.HowToSet}");

        var detail = string.Join(' ', reports.Select(Describe));
        var loaded = reports.Count(report => report.State is not WatchlistCondition.Missing);
        var state = loaded == 0 ? SourceState.Failed
            : reports.All(report => report.State is WatchlistCondition.Ok) ? SourceState.Ok
            : SourceState.Partial;

        return loaded == 0
            ? new Enrichment(state, detail)
            : new Enrichment(state, detail, new WatchlistsInForce(snapshot));
    }

    private static string Describe(WatchlistReport report) => report.State switch
    {
        WatchlistCondition.Missing => $"{report.Title}: not loaded. {report.Failure ?? "It has not arrived yet."}",
        WatchlistCondition.Stale => $"{report.Title}: {Age(report)}, stale. {report.Failure}".TrimEnd(),
        _ => $"{report.Title}: {Age(report)}. {Refused(report)}".TrimEnd(),
    };

    private static string Refused(WatchlistReport report)
        => report.Failure is { } failure ? $"The last look brought nothing: {failure}" : "";

    private static string Age(WatchlistReport report)
    {
        var age = report.AgeDays switch
        {
            null => "age unknown",
            0 => "of today",
            1 => "1 day old",
            var days => $"{days} days old",
        };
        return $"version {report.Version}, {age}";
    }
}
