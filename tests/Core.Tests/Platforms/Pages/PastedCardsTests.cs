using System.Text;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Platforms.Pages;

/// <summary>Text that somebody copied from a list on the screen.</summary>
public sealed class PastedCardsTests
{
    private const string GuruCards = """
        We found 2 Freelancers
        <https://www.guru.com/freelancers/jonas-petrik>
        Jonas Petrik
        Brno, Moravia, Czechia
        ID Verified
        Get a Quote
        Logos
        $9/hr · Starting at $20
        I draw.
        Design Logo
        <https://www.guru.com/freelancers/mira-kessler>
        Mira Kessler
        Kaunas, Kaunas County, Lithuania
        Get a Quote
        Warehouse software
        $2,100/hr · Starting at $25
        I build stock and picking systems for small warehouses, mostly in C# and Postg…
        Programming & Development C# PostgreSQL
        """;

    private const string PphCards = """
        move your stock list into a database
        <https://www.peopleperhour.com/hourlie/move-your-stock-list/28281>
        PostgreSQL
        Warehouse
        ...
        by Mira K. 4.9 ( 1,435 )
        $55
        delivered in 1 day
        draw a logo
        <https://www.peopleperhour.com/hourlie/draw-a-logo/1>
        Logo
        by Jonas P. 3.1 ( 7 )
        $10
        delivered in 2 days
        """;

    [Fact]
    public async Task Guru_cards_give_the_fields_of_the_contractors_own_card()
    {
        var found = await FoundAsync("guru", "mira-kessler", GuruCards);
        var profile = found.Profile;

        Assert.Equal(("Mira Kessler", "Warehouse software", "Kaunas, Kaunas County, Lithuania"), (profile.DisplayName, profile.Headline, profile.Location));
        Assert.Equal(new Money(2_100, "USD"), profile.HourlyRate);
        Assert.Null(profile.IdentityVerified);
        Assert.Null(profile.Skills);
        Assert.StartsWith("I build stock", profile.Overview, StringComparison.Ordinal);
        Assert.Contains("Only guessed: overview.", found.Missing, StringComparison.Ordinal);
        Assert.True((await FoundAsync("guru", "jonas-petrik", GuruCards)).Profile.IdentityVerified);
    }

    [Fact]
    public async Task PeoplePerHour_cards_give_name_rating_count_and_tags_and_no_hourly_rate()
    {
        var profile = (await FoundAsync("peopleperhour", "technology/mira-kessler-warehouse-engineer-qmzwx", PphCards)).Profile;

        Assert.Equal(("Mira K.", 4.9, 1_435), (profile.DisplayName, profile.Reputation?.Rating, profile.Reputation?.Reviews));
        Assert.Equal(["PostgreSQL", "Warehouse"], profile.Skills!);
        Assert.Null(profile.HourlyRate);
    }

    [Theory]
    [InlineData("guru", "nobody-here")]
    [InlineData("peopleperhour", "technology/nobody-here-qqq")]
    public async Task Cards_of_others_are_not_taken_for_the_contractors(string platform, string handle)
        => Assert.Contains(
            "its name is not in it",
            Assert.IsType<FetchResult.Failed>(await PasteAsync(platform, handle, GuruCards + "\n" + PphCards)).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("toptal", "mira-kessler")]
    [InlineData("contra", "mirakessler")]
    [InlineData("guru", "mira-kessler")]
    public async Task Other_pasted_text_is_read_by_its_labels_and_proves_no_identity(string platform, string handle)
    {
        var profile = (await FoundAsync(
            platform, handle, "Mira Kessler\nWarehouse software\nLocation\nKaunas, Lithuania\nMember since\nApril 2019\nID Verified\n$45/hr\n4.8 (116 reviews)")).Profile;

        Assert.Equal(("Mira Kessler", "Kaunas, Lithuania", new Money(45, "USD")), (profile.DisplayName, profile.Location, profile.HourlyRate));
        Assert.Equal((4.8, 116), (profile.Reputation?.Rating, profile.Reputation?.Reviews));
        Assert.Equal(new DateTimeOffset(2019, 4, 1, 0, 0, 0, TimeSpan.Zero), profile.JoinedAt);
        Assert.Null(profile.IdentityVerified);
    }

    [Fact]
    public async Task An_empty_paste_says_so()
        => Assert.Contains("is empty", Assert.IsType<FetchResult.Failed>(await PasteAsync("toptal", "mira-kessler", " \n\0\n")).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task The_real_guru_list_gives_every_card_its_own_fields()
    {
        if (Real("guru", "search_text_2026.txt") is not { } text)
            return;

        var robin = (await FoundAsync("guru", "robin-example", text)).Profile;
        Assert.Equal(("Robin Example", "Harrison, New York, United States", "Math Tutoring"), (robin.DisplayName, robin.Location, robin.Headline));
        Assert.Equal((true, new Money(75, "USD")), (robin.IdentityVerified, robin.HourlyRate));

        var alex = (await FoundAsync("guru", "alex-example", text)).Profile;
        Assert.Equal((null, new Money(2_100, "USD"), "oyun"), (alex.IdentityVerified, alex.HourlyRate, alex.Headline));
        Assert.Equal("Damascus, Ajman, United Arab Emirates", (await FoundAsync("guru", "kim-example", text)).Profile.Location);
    }

    [Fact]
    public async Task The_real_peopleperhour_list_gives_every_card_its_own_fields()
    {
        if (Real("peopleperhour", "search_text_2026.txt") is not { } text)
            return;

        var b = (await FoundAsync("peopleperhour", "writing/alex-b-proofreader-qqwwxx", text)).Profile;
        Assert.Equal(("Alex B.", 4.9, 1_435), (b.DisplayName, b.Reputation?.Rating, b.Reputation?.Reviews));
        Assert.Equal(["Proofreading"], b.Skills!);

        var capitals = (await FoundAsync("peopleperhour", "video/an-h-motion-qqwwxx", text)).Profile;
        Assert.Equal(("AN H.", 874, 4), (capitals.DisplayName, capitals.Reputation?.Reviews, capitals.Skills!.Count));
        Assert.Equal("Exampledoc", (await FoundAsync("peopleperhour", "writing/exampledoc-qqwwxx", text)).Profile.DisplayName);
    }

    private static string? Real(params string[] path)
    {
        if (Repository.SharedData(["platforms", .. path]) is { } file)
            return File.ReadAllText(file);

        Assert.Skip("The captured texts lie beside the checkout of their finders only.");
        return null;
    }

    private static async Task<FetchResult.Found> FoundAsync(string platform, string handle, string text)
        => Assert.IsType<FetchResult.Found>(await PasteAsync(platform, handle, text));

    private static Task<FetchResult> PasteAsync(string platform, string handle, string text)
        => PageLooks.FetchAsync(platform, handle, Encoding.UTF8.GetBytes(text), captured: true, "text/plain");
}
