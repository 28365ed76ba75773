using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("Poland", "PL")]
    [InlineData("Polska", "PL")]
    [InlineData("Україна", "UA")]
    [InlineData("日本", "JP")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Cote dIvoire", "CI")]
    [InlineData("congo, the democratic republic of the", "CD")]
    [InlineData("U.S.A.", "US")]
    [InlineData("the UK", "GB")]
    [InlineData("Scotland", "GB")]
    [InlineData("Berlin", "DE")]
    [InlineData("Lviv", "UA")]
    [InlineData("Львів", "UA")]
    [InlineData("København", "DK")]
    [InlineData("Paris", "FR")]
    [InlineData("Paris, TX", "US")]
    [InlineData("Paris, Texas", "US")]
    [InlineData("Seattle, WA", "US")]
    [InlineData("Perth, WA", "AU")]
    [InlineData("Austin TX 78701", "US")]
    [InlineData("NJ", "US")]
    [InlineData("Toronto, ON, Canada", "CA")]
    [InlineData("London, Ontario", "CA")]
    [InlineData("San Jose, CA", "US")]
    [InlineData("San José, Costa Rica", "CR")]
    [InlineData("Cambridge, MA", "US")]
    [InlineData("Cambridge, England", "GB")]
    [InlineData("Berlin, DE", "DE")]
    [InlineData("Tbilisi, Georgia", "GE")]
    [InlineData("Atlanta, Georgia", "US")]
    [InlineData("Remote (Germany)", "DE")]
    [InlineData("Remote, Portugal", "PT")]
    [InlineData("based in Berlin Germany", "DE")]
    [InlineData("🇵🇱", "PL")]
    [InlineData("🇺🇦 Kyiv", "UA")]
    [InlineData("Berlin 🇩🇪", "DE")]
    [InlineData("North Macedonia", "MK")]
    [InlineData("South Korea", "KR")]
    [InlineData("PL", "PL")]
    [InlineData("DEU", "DE")]
    [InlineData("Greater London Area", "GB")]
    [InlineData("Bad Homburg, Germany", "DE")]
    public void A_clear_location_is_read(string location, string country)
        => Assert.Equal(country, Countries.Read(location));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Remote")]
    [InlineData("Earth")]
    [InlineData("Worldwide")]
    [InlineData("The Internet")]
    [InlineData("Cambridge")]
    [InlineData("San Jose")]
    [InlineData("Georgia")]
    [InlineData("CA")]
    [InlineData("DE")]
    [InlineData("Springfield")]
    [InlineData("Berlin / Lisbon")]
    [InlineData("Germany, Poland")]
    [InlineData("🇵🇱🇩🇪")]
    [InlineData("Kyiv 🇵🇱")]
    [InlineData("Milano (MI)")]
    [InlineData("in")]
    [InlineData("me")]
    [InlineData("Paris Hilton")]
    [InlineData("UTC+2")]
    [InlineData("Europe")]
    public void An_unclear_location_names_no_country(string? location) => Assert.Null(Countries.Read(location));

    [Theory]
    [InlineData("ca", "CA")]
    [InlineData("DE", "DE")]
    [InlineData("uk", "GB")]
    [InlineData("pol", "PL")]
    [InlineData("Poland", "PL")]
    [InlineData("zz", null)]
    public void A_country_field_takes_codes_in_any_case(string value, string? country)
        => Assert.Equal(country, Countries.FromField(value));

    [Fact]
    public void Locations_contradict_only_when_both_are_clear()
    {
        Assert.True(Countries.Contradict("Berlin", "Lisbon, Portugal"));
        Assert.False(Countries.Contradict("Berlin", "Germany"));
        Assert.False(Countries.Contradict("Berlin", "Remote"));
        Assert.False(Countries.Contradict(null, "Germany"));
    }

    [Fact]
    public void Every_country_is_read_from_its_own_name_unless_a_region_shares_it()
    {
        string[] shared = ["GE", "JE"];
        foreach (var row in EmbeddedTable.Rows("countries.tsv"))
            Assert.Equal(shared.Contains(row[0]) ? null : row[0], Countries.Read(row[2]));
    }

    [Fact]
    public void Every_country_is_read_from_its_flag()
    {
        foreach (var row in EmbeddedTable.Rows("countries.tsv"))
        {
            var flag = string.Concat(row[0].Select(letter => new Rune(0x1F1E6 + (letter - 'A')).ToString()));
            Assert.Equal(row[0], Countries.Read(flag));
        }
    }

    [Fact]
    public void Case_and_diacritics_do_not_matter_for_names()
    {
        foreach (var name in EmbeddedTable.Rows("cities.tsv").SelectMany(row => EmbeddedTable.List(row[1])))
            Assert.Equal(Countries.Read(name), Countries.Read(TextFold.Fold(name)));
    }

    [Fact]
    public void Any_text_is_read_without_trouble()
        => Prop.ForAll<string>(text => Countries.Read(text) is null or { Length: 2 })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

    [Fact]
    public void The_offset_table_knows_summer_winter_and_many_zones()
    {
        Assert.True(CountryOffsets.Fits("PL", TimeSpan.FromHours(2)));
        Assert.True(CountryOffsets.Fits("US", TimeSpan.FromHours(-5)));
        Assert.True(CountryOffsets.Fits("IN", new TimeSpan(5, 30, 0)));
        Assert.False(CountryOffsets.Fits("PL", TimeSpan.FromHours(9)));
        Assert.Null(CountryOffsets.Fits("ZZ", TimeSpan.Zero));
    }
}
