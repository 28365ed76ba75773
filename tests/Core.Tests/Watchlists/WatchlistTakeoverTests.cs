using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Watchlists;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Watchlists;

/// <summary>What happens to the list in force when its address, its process or its storage fails on the way.</summary>
public sealed class WatchlistTakeoverTests
{
    private const string Url = "https://lists.example/own/eu.csv";
    private const string OtherUrl = "https://lists.example/other/eu.csv";
    private const string Header = "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n";

    private readonly StubWeb _web = new();
    private readonly ManualTime _time = new(A.Today);
    private readonly MemoryWatchlists _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_that_moved_to_an_address_that_fails_grows_stale()
    {
        await RefreshedAsync("Jonas Petrik");
        _web.Unreachable(OtherUrl);
        _time.Advance(TimeSpan.FromHours(1));
        await RefreshAsync(OtherUrl);
        Assert.Equal((WatchlistCondition.Ok, 1), await ReportAsync(OtherUrl));

        _time.Advance(TimeSpan.FromHours(48));
        await RefreshAsync(OtherUrl);

        Assert.Equal((WatchlistCondition.Stale, 1), await ReportAsync(OtherUrl));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Entries_of_unknown_age_are_stale(bool isFile)
    {
        var state = Listed.State(new OfacSdn()) with { Published = null, FetchedAt = null, ConfirmedAt = null };

        Assert.Equal(
            WatchlistCondition.Stale,
            new WatchlistInForce(new OfacSdn(), state, [Listed.Person()], isFile).Report(A.Today).State);
    }

    [Fact]
    public async Task A_list_that_moved_waits_until_nobody_looks_at_it()
    {
        await _store.ClaimAsync("Eu", Url, A.Today, A.Today.AddMinutes(5), Stop);

        Assert.Null(await _store.ClaimAsync("Eu", OtherUrl, A.Today.AddMinutes(4), A.Today.AddMinutes(9), Stop));
        Assert.NotNull(await _store.ClaimAsync("Eu", OtherUrl, A.Today.AddMinutes(5), A.Today.AddMinutes(10), Stop));
    }

    [Fact]
    public async Task The_version_in_force_stays_until_the_next_one_is()
    {
        await RefreshedAsync("Jonas Petrik");
        await SaveAsync(state => state with { ScreenedVersion = null });
        _time.Advance(TimeSpan.FromHours(13));
        _store.DiesSaving = true;

        await Assert.ThrowsAsync<IOException>(() => RefreshedAsync("Jonas Petrik", "Mira Kessler"));

        var state = Assert.Single(await _store.StatesAsync(Stop));
        Assert.Single((await _store.LoadEntriesAsync("Eu", state.Version!, Stop))!);
    }

    [Fact]
    public async Task Whoever_lost_the_list_to_another_process_changes_nothing()
    {
        await RefreshedAsync("Jonas Petrik");
        await SaveAsync(state => state with { ScreenedVersion = null });
        _time.Advance(TimeSpan.FromHours(13));
        _web.Answer(Url, request =>
        {
            _time.Advance(TimeSpan.FromMinutes(6));
            var now = _time.GetUtcNow();
            Assert.True(_store.ClaimAsync("Eu", Url, now, now.AddMinutes(5), Stop).IsCompletedSuccessfully);
            return new WebAnswer.Answered(
                request.Url,
                200,
                Encoding.UTF8.GetBytes(Rows("Jonas Petrik", "Mira Kessler")),
                "text/csv",
                new Dictionary<string, string>(StringComparer.Ordinal),
                A.Today);
        });

        await RefreshAsync();

        var state = Assert.Single(await _store.StatesAsync(Stop));
        Assert.Equal(_time.GetUtcNow().AddMinutes(5), state.LeasedUntil);
        Assert.Single((await _store.LoadEntriesAsync("Eu", state.Version!, Stop))!);
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_is_not_taken_for_screened()
    {
        await RefreshedAsync("Jonas Petrik");
        await SaveAsync(state => state with { ScreenedVersion = null });
        await _store.DeleteEntriesAsync("Eu", Assert.Single(await _store.StatesAsync(Stop)).Version!, Stop);
        _web.Unreachable(Url);
        _time.Advance(TimeSpan.FromHours(13));

        await RefreshAsync();

        Assert.Null(Assert.Single(await _store.StatesAsync(Stop)).ScreenedVersion);
    }

    private async Task SaveAsync(Func<WatchlistState, WatchlistState> change)
        => Assert.NotNull(await _store.SaveStateAsync(change(Assert.Single(await _store.StatesAsync(Stop))), Stop));

    private Task RefreshedAsync(params string[] names)
    {
        _web.Respond(Url, Rows(names), "text/csv", 200);
        return RefreshAsync();
    }

    private Task RefreshAsync(string url = Url) => new WatchlistRefresher(
        Lists.Addresses(("Eu:Url", url)),
        _web,
        _store,
        new RosterRescreening(new MemoryRoster(), new NoAssessments(), _time),
        _time,
        NullLogger<WatchlistRefresher>.Instance).RunAsync(Stop);

    private async Task<(WatchlistCondition State, int Entries)> ReportAsync(string url)
    {
        using var watchlists = new StoredWatchlists(Lists.Addresses(("Eu:Url", url)), _store, _time);
        await watchlists.UpdateAsync(Stop);
        var report = Assert.Single((await watchlists.CurrentAsync(Stop)).Reports(_time.GetUtcNow()));
        return (report.State, report.Entries);
    }

    private static string Rows(params string[] names)
        => Header + string.Concat(names.Select((name, number) => $"30/05/2026;{number + 1};P;{name}\n"));
}
