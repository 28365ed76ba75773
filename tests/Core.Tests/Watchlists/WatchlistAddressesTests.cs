using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Watchlists;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Watchlists;

public sealed class WatchlistAddressesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Lists_that_need_no_key_are_on_until_they_are_switched_off()
    {
        var usual = new WatchlistAddresses(
            new ConfigurationBuilder().Build(), Lists.Addresses().Formats, GigVet.Web.PrivateHosts.None);

        Assert.Equal(["OfacConsolidated", "OfacSdn", "Un"], Named(usual), StringComparer.Ordinal);
        Assert.Empty(Named(Lists.Addresses()));
    }

    [Theory]
    [InlineData("https://lists.example/own.csv", "own.csv")]
    [InlineData("http://127.0.0.1:8080/own.csv", "own.csv")]
    [InlineData("/data/own.csv", "own.csv")]
    [InlineData("own.csv", "own.csv")]
    [InlineData("file:///data/own.csv", "own.csv")]
    public void A_list_lies_on_the_web_or_in_a_file(string url, string file)
        => Assert.Equal(file, Of(Lists.Addresses(("Indicators:Url", url)))!.MainFile);

    [Theory]
    [InlineData("Indicators:Url", "http://lists.example/own.csv")]
    [InlineData("Indicators:Url", "https://10.0.0.1/own.csv")]
    [InlineData("Ofac:Url", "https://lists.example/sdn.csv")]
    [InlineData("Un:Fewest", "many")]
    public void A_setting_that_cannot_be_used_names_itself(string setting, string value)
    {
        var invalid = Assert.Throws<InvalidOperationException>(() => Lists.Addresses((setting, value)));

        Assert.StartsWith("GigVet:Watchlists:" + setting.Split(':')[0], invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_list_the_report_says_what_to_set()
    {
        var enrichment = await LookAsync();

        Assert.Equal(SourceState.NotAsked, enrichment.State);
        Assert.Contains("GigVet:Watchlists:", enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task A_file_is_read_and_its_age_is_said()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "kind,value\nname,Jonas Petrik\n", Stop);
        File.SetLastWriteTimeUtc(file, A.Today.AddDays(-3).UtcDateTime);
        try
        {
            var enrichment = await LookAsync(("Indicators:Url", file));

            Assert.Equal(SourceState.Ok, enrichment.State);
            Assert.Contains("3 days old", enrichment.Detail, StringComparison.Ordinal);
            Assert.Equal(1, Assert.IsType<WatchlistsInForce>(Assert.Single(enrichment.Facts)).Snapshot.Index.Entries);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task An_old_copy_of_an_official_list_is_stale_and_a_missing_file_is_said()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var file = Path.Combine(folder, "un.xml");
        await File.WriteAllTextAsync(
            file,
            "<CONSOLIDATED_LIST dateGenerated=\"2026-04-30T00:00:00Z\"><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>JONAS</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>",
            Stop);
        try
        {
            var enrichment = await LookAsync(("Un:Url", file), ("Indicators:Url", Path.Combine(folder, "none.csv")));

            Assert.Equal(SourceState.Partial, enrichment.State);
            Assert.Contains("32 days old, stale", enrichment.Detail, StringComparison.Ordinal);
            Assert.Contains("none.csv: there is no such file", enrichment.Detail, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Enrichment> LookAsync(params (string, string?)[] settings)
    {
        var (addresses, time) = (Lists.Addresses(settings), new ManualTime(A.Today));
        var watchlists = new ConfiguredWatchlists(
            addresses, new StubWeb(), time, NullLogger<ConfiguredWatchlists>.Instance);
        return new WatchlistLookup(watchlists, addresses, time).EnrichAsync(
            new Look(A.Request(), A.Profile(), new StubWeb()), Stop);
    }

    private static IEnumerable<string> Named(WatchlistAddresses addresses)
        => addresses.Formats.Where(format => addresses.Of(format) is not null).Select(format => format.List);

    private static WatchlistAddress? Of(WatchlistAddresses addresses)
        => addresses.Of(addresses.Formats.Single(format => format.List == "Indicators"));
}
