using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

public sealed class StoredWatchlistsTests
{
    private readonly ManualTime _time = new(A.Today);
    private readonly MemoryWatchlists _store = new();
    private readonly WatchlistAddresses _addresses = Lists.Addresses(("Eu:Url", "https://lists.example/own/eu.csv"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_has_just_started_waits_for_its_first_load()
    {
        using var watchlists = new StoredWatchlists(_addresses, _store, _time);

        var asked = watchlists.CurrentAsync(Stop);
        Assert.False(asked.IsCompleted);
        await watchlists.UpdateAsync(Stop);

        Assert.Equal(["Eu"], (await asked).Lists.Select(list => list.Format.List), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Lists_that_do_not_come_are_a_failed_source_and_not_one_that_nobody_asked()
    {
        using var watchlists = new StoredWatchlists(_addresses, _store, _time);
        var lookup = new WatchlistLookup(watchlists, _addresses, _time);

        var asked = lookup.EnrichAsync(Look(), Stop);
        _time.Advance(TimeSpan.FromSeconds(20));
        var seen = await asked;

        Assert.Equal((SourceState.Failed, 0), (seen.State, seen.Facts.Count));
        Assert.Contains("still loading", seen.Detail, StringComparison.Ordinal);
    }

    private static Look Look() => new(A.Request(), A.Profile(), new StubWeb());
}
