using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.TestSupport;
using GigVet.Watchlists;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Watchlists;

/// <summary>What arrives instead of a list is refused, and said to whoever reads health or a report.</summary>
public sealed class RefusedDownloadTests
{
    private const string Un = "<CONSOLIDATED_LIST dateGenerated=\"2026-05-30T00:00:00Z\"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>JONAS</FIRST_NAME>"
        + "<SECOND_NAME>PETRIK</SECOND_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";

    private const string Uk = "Report Date: 30-May-2026\nUnique ID,Name 6,Name 1,Name type,Designation Type,D.O.B\nT1,PETRIK,Jonas,Primary name,Individual,00/00/1980\n";

    private const string Sdn = "<sdnList><publshInformation><Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>1</uid>"
        + "<lastName>PETRIK</lastName><firstName>Jonas</firstName><sdnType>Individual</sdnType></sdnEntry></sdnList>";

    private const string Laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><CONSOLIDATED_LIST>&c;</CONSOLIDATED_LIST>";

    private const string Page = "<!doctype html><html><body>Sign in to go on</body></html>";

    private readonly StubWeb _web = new();
    private readonly ManualTime _time = new(A.Today);
    private readonly MemoryWatchlists _store = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Un", Un, Laughs)]
    [InlineData("Un", Un, Page)]
    [InlineData("Un", Un, "")]
    [InlineData("OfacSdn", Sdn, Laughs)]
    [InlineData("OfacSdn", Sdn, Page)]
    [InlineData("Uk", Uk, Page)]
    [InlineData("Uk", Uk, "Report Date: 31-May-2026\nId,Family name,Given name\nT1,PETRIK,Jonas\n")]
    public async Task The_last_good_list_stays_and_health_and_reports_say_why(string list, string good, string bad)
    {
        await RefreshAsync(list, good);
        _time.Advance(TimeSpan.FromHours(13));

        await RefreshAsync(list, bad);

        await SaysAsync(list);
    }

    [Theory]
    [InlineData("Un", Un)]
    [InlineData("OfacSdn", Sdn)]
    public async Task Half_a_file_is_no_list_wherever_it_was_cut(string list, string good)
    {
        await RefreshAsync(list, good);
        foreach (var share in new[] { 3, 5, 8 })
        {
            _time.Advance(TimeSpan.FromHours(13));
            await RefreshAsync(list, good[..(good.Length * share / 9)]);
            await SaysAsync(list);
        }
    }

    private async Task SaysAsync(string list)
    {
        using var watchlists = new StoredWatchlists(Addresses(list), _store, _time);
        await watchlists.UpdateAsync(Stop);
        var report = Assert.Single(watchlists.Now.Reports(_time.GetUtcNow()));
        var seen = await new WatchlistLookup(watchlists, Addresses(list), _time)
            .EnrichAsync(new Look(A.Request(), A.Profile(), new StubWeb()), Stop);

        Assert.Equal(1, report.Entries);
        Assert.NotNull(report.Failure);
        Assert.Contains(report.Failure, seen.Detail, StringComparison.Ordinal);
        Assert.Single(Screener.Screen(watchlists.Now.Index, new ScreeningQuery { Name = "Jonas Petrik" }));
    }

    private async Task RefreshAsync(string list, string body)
    {
        _web.Respond(Url(list), body, "text/plain", 200);
        await new WatchlistRefresher(
            Addresses(list), _web, _store, new RosterRescreening(new MemoryRoster(), new NoAssessments(), _time), _time, NullLogger<WatchlistRefresher>.Instance)
            .RunAsync(Stop);
    }

    private static WatchlistAddresses Addresses(string list) => Lists.Addresses(($"{list}:Url", Url(list)));

    private static string Url(string list) => list == "Uk" ? "https://lists.example/uk.csv" : $"https://lists.example/{list}.xml";
}
