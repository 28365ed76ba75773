using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

public sealed class RateTableTests
{
    private const string Header = "platform,country,skill,hourly,currency\n";

    [Fact]
    public void Peers_are_of_one_platform_country_and_skill()
    {
        var table = RateTable.Of([.. Group("upwork", "Lithuania", "React", 1, 40), .. Group("upwork", "Spain", "React", 101, 40)]);

        var peers = table.Find("upwork", "LT", ["Painting", "REACT"], "usd")!;
        Assert.Equal((40, 21m, 3m), (peers.People, peers.Median, peers.Low));
        Assert.Equal(121m, table.Find("upwork", "ES", ["React"], "USD")!.Median);
        Assert.Null(table.Find("fiverr", "LT", ["React"], "USD"));
        Assert.Null(table.Find("upwork", "LT", ["Painting"], "USD"));
        Assert.Null(table.Find("upwork", "LT", ["React"], "EUR"));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Few_people_are_no_group(int people, bool known)
        => Assert.Equal(known, RateTable.Of(Group("upwork", "LT", "Go", 10, people)).Find("upwork", "LT", ["Go"], "USD") is not null);

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_beside_them()
    {
        var rows = string.Concat(Enumerable.Repeat("x,USD,20,go,Lithuania,upwork\n", 30));

        Assert.Equal(20m, RateTable.Read(new StringReader("note,currency,hourly,skill,country,platform\n" + rows)).Find("upwork", "LT", ["Go"], "USD")!.Median);
    }

    [Theory]
    [InlineData("", "line 1 has no column platform.")]
    [InlineData("platform,country,skill,currency\n", "line 1 has no column hourly.")]
    [InlineData(Header + "upwork,LT,go,twenty,USD\n", "line 2 needs 5 cells and a number above 0 in hourly.")]
    [InlineData(Header + "upwork,LT,go,20,USD\n\nupwork,LT,go,-1,USD\n", "line 4 needs 5 cells and a number above 0 in hourly.")]
    [InlineData(Header + "upwork,LT,go,20\n", "line 2 needs 5 cells and a number above 0 in hourly.")]
    public void A_file_that_cannot_be_read_says_where(string text, string expected)
        => Assert.Equal(expected, Assert.Throws<FormatException>(() => RateTable.Read(new StringReader(text))).Message);

    [Fact]
    public async Task The_source_is_off_without_a_file_and_finds_peers_with_one()
    {
        Assert.False(new PeerRates(Options.Create(new RateOptions())).IsEnabled);

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file, Header + string.Concat(Enumerable.Repeat("upwork,LT,go,20,USD\n", 30)), TestContext.Current.CancellationToken);
        try
        {
            var rates = new PeerRates(Options.Create(new RateOptions { File = file }));
            var profile = A.Profile() with { Location = "Kaunas, Lithuania", Skills = ["Go"], HourlyRate = new Money(9, "USD") };
            var found = await rates.EnrichAsync(new Look(A.Request(), profile, new StubWeb()), TestContext.Current.CancellationToken);

            Assert.True(rates.IsEnabled);
            Assert.Equal(30, Assert.IsType<PeerRate>(Assert.Single(found.Facts)).People);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<HourlyRate> Group(string platform, string country, string skill, int from, int people)
        => Enumerable.Range(from, people).Select(rate => new HourlyRate(platform, country, skill, rate, "USD"));
}
