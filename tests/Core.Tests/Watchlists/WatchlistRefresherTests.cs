using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Watchlists;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Watchlists;

public sealed class WatchlistRefresherTests
{
    private const string Url = "https://lists.example/own/eu.csv";
    private const string Header = "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n";

    private static readonly string[] Ten =
    [
        "Anna Petrik", "Boris Petrik", "Clara Petrik", "Dmitri Petrik", "Emil Petrik", "Farida Petrik", "Gustav Petrik",
        "Henrik Petrik", "Ines Petrik", "Kasimir Petrik",
    ];

    private readonly StubWeb _web = new();
    private readonly ManualTime _time = new(A.Today);
    private readonly MemoryWatchlists _store = new();
    private readonly MemoryRoster _roster = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_fetched_and_in_force()
    {
        var snapshot = await RefreshedAsync(Rows("Jonas Petrik", "Mira Kessler"));

        var report = Assert.Single(snapshot.Reports(_time.GetUtcNow()));
        Assert.Equal(("Eu", WatchlistCondition.Ok, 2, 2), (report.List, report.State, report.Entries, report.AgeDays));
        Assert.StartsWith("20260530-", report.Version, StringComparison.Ordinal);
        Assert.Single(Screener.Screen(snapshot.Index, new ScreeningQuery { Name = "Jonas Petrik" }));
    }

    [Theory]
    [InlineData("<html><body>Service unavailable</body></html>")]
    [InlineData("fileGenerationDate;Id\n1;2\n")]
    [InlineData(Header + "30/05/2026;1;P;\"Jonas")]
    [InlineData(Header + "31/05/2026;1;P;Jonas Petrik\n")]
    public async Task A_download_that_is_broken_or_suspiciously_short_is_refused_and_the_last_good_one_stays(
        string second)
    {
        await RefreshedAsync(Rows(Ten));
        _time.Advance(TimeSpan.FromHours(13));

        var snapshot = await RefreshedAsync(second);

        var report = Assert.Single(snapshot.Reports(_time.GetUtcNow()));
        Assert.Equal((10, WatchlistCondition.Ok), (report.Entries, report.State));
        Assert.NotNull(report.Failure);
        Assert.Single(Screener.Screen(snapshot.Index, new ScreeningQuery { Name = "Henrik Petrik" }));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(7, false)]
    public async Task Four_fifths_of_the_entries_are_enough(int left, bool taken)
    {
        await RefreshedAsync(Rows(Ten));
        _time.Advance(TimeSpan.FromHours(13));

        var snapshot = await RefreshedAsync(Rows(Ten[..left]));

        Assert.Equal(taken ? left : 10, snapshot.Index.Entries);
    }

    [Fact]
    public async Task An_operator_can_say_that_a_shorter_list_is_right()
    {
        await RefreshedAsync(Rows("A Petrik", "B Petrik", "C Petrik"));
        _time.Advance(TimeSpan.FromHours(13));

        var snapshot = await RefreshedAsync(Rows("A Petrik"), ("Fewest", "1"));

        Assert.Equal(1, snapshot.Index.Entries);
    }

    [Fact]
    public async Task A_list_is_stale_when_its_source_was_not_heard_of_for_two_days()
    {
        await RefreshedAsync(Rows("Jonas Petrik"));
        _web.Unreachable(Url);
        _time.Advance(TimeSpan.FromHours(49));

        var snapshot = await RefreshAsync();

        var report = Assert.Single(snapshot.Reports(_time.GetUtcNow()));
        Assert.Equal((WatchlistCondition.Stale, 1), (report.State, report.Entries));
        Assert.Contains("connection refused", report.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_source_is_asked_only_whether_it_changed()
    {
        WebRequest? second = null;
        _web.Respond(Url, Rows("Jonas Petrik"), "text/csv", 200, ("ETag", "\"v1\""));
        await RefreshAsync();
        _web.Answer(Url, request =>
        {
            second = request;
            return new WebAnswer.Answered(
                request.Url, 304, default, null, new Dictionary<string, string>(StringComparer.Ordinal), A.Today);
        });
        _time.Advance(TimeSpan.FromHours(13));

        var snapshot = await RefreshAsync();

        Assert.Equal("\"v1\"", second!.Headers["If-None-Match"]);
        Assert.Equal(_time.GetUtcNow(), Assert.Single(snapshot.Reports(_time.GetUtcNow())).CheckedAt);
    }

    [Fact]
    public async Task Nobody_asks_before_it_is_due()
    {
        await RefreshedAsync(Rows("Jonas Petrik"));
        _time.Advance(TimeSpan.FromHours(11));
        await RefreshAsync();

        Assert.Single(_web.Requests);
    }

    [Fact]
    public async Task Only_contractors_who_hit_a_changed_entry_become_due()
    {
        var later = A.Today.AddDays(5);
        _roster.Add("upwork:~jonas", "Jonas Petrik", later);
        _roster.Add("upwork:~mira", "Mira Kessler", later);
        await RefreshedAsync(Rows("Mira Kessler", "Carlos Vega"));
        _roster.Reset(later);
        _time.Advance(TimeSpan.FromHours(13));

        await RefreshedAsync(Rows("Mira Kessler", "Carlos Vega", "Jonas Petrik"));

        Assert.Equal(_time.GetUtcNow() + RosterRescreening.Settling, _roster.DueAt("upwork:~jonas"));
        Assert.Equal(later, _roster.DueAt("upwork:~mira"));
    }

    [Fact]
    public async Task Whoever_is_due_already_is_vetted_after_every_process_has_the_list()
    {
        await RefreshedAsync(Rows("Mira Kessler"));
        _time.Advance(TimeSpan.FromHours(13));
        _roster.Add("upwork:~jonas", "Jonas Petrik", _time.GetUtcNow());

        await RefreshedAsync(Rows("Mira Kessler", "Jonas Petrik"));

        Assert.Equal(_time.GetUtcNow().AddMinutes(2), _roster.DueAt("upwork:~jonas"));
    }

    [Fact]
    public async Task A_change_that_a_dead_process_left_unscreened_is_screened_by_the_next_run()
    {
        var later = A.Today.AddDays(5);
        await RefreshedAsync(Rows("Mira Kessler"));
        var state = Assert.Single(await _store.StatesAsync(Stop));
        await _store.SaveStateAsync(state with { ScreenedVersion = null, NextCheckAt = A.Today }, Stop);
        _roster.Add("upwork:~mira", "Mira Kessler", later);
        _web.Unreachable(Url);

        await RefreshAsync();

        Assert.Equal(_time.GetUtcNow() + RosterRescreening.Settling, _roster.DueAt("upwork:~mira"));
        Assert.Equal(state.Version, Assert.Single(await _store.StatesAsync(Stop)).ScreenedVersion);
    }

    [Fact]
    public async Task New_and_changed_entries_carry_the_day()
    {
        await RefreshedAsync(Rows("Mira Kessler"));
        _time.Advance(TimeSpan.FromHours(13));

        var snapshot = await RefreshedAsync(
            Rows("Mira Kessler", "Jonas Petrik").Replace("30/05", "31/05", StringComparison.Ordinal));

        Assert.Equal([null, new DateOnly(2026, 5, 31)], snapshot.Lists[0].Entries.Select(entry => entry.Since));
    }

    private async Task<WatchlistSnapshot> RefreshedAsync(string csv, params (string, string)[] settings)
    {
        _web.Respond(Url, csv, "text/csv", 200);
        return await RefreshAsync(settings);
    }

    private async Task<WatchlistSnapshot> RefreshAsync(params (string Name, string Value)[] settings)
    {
        var addresses = Lists.Addresses(
            [("Eu:Url", Url), .. settings.Select(setting => ("Eu:" + setting.Name, setting.Value))]);
        var refresher = new WatchlistRefresher(
            addresses, _web, _store, new RosterRescreening(_roster, new NoAssessments(), _time), _time, NullLogger<WatchlistRefresher>.Instance);
        await refresher.RunAsync(Stop);
        using var watchlists = new StoredWatchlists(addresses, _store, _time);
        await watchlists.UpdateAsync(Stop);
        return await watchlists.CurrentAsync(Stop);
    }

    private static string Rows(params string[] names)
        => Header + string.Concat(names.Select((name, number) => $"30/05/2026;{number + 1};P;{name}\n"));
}
