using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals;
using GigVet.Text.Duplicates;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Vetting.Neighbours;

public sealed class NeighbourCheckTests
{
    private const string Customer = "c1";

    private const string Story =
        "I rebuilt the picking lists of a paint wholesaler in one winter, with scanners that still worked at minus twenty "
        + "degrees and a screen that drivers could read with gloves on. Before that I looked after the stock of three "
        + "bakeries, where every loaf has a shelf life of a day and every van leaves at four. Whoever works for me hears on "
        + "Monday what went wrong on Friday, and why the next release will not repeat it.";

    private readonly MemoryIndex _index = new();

    [Fact]
    public async Task A_text_stands_under_another_name_though_name_and_numbers_were_changed()
    {
        await MeetAsync(1, "Mira Kessler", Story + " My name is Mira Kessler, call me within 24 hours.");

        var known = await MeetAsync(2, "Jonas Petrik", Story + " My name is Jonas Petrik, call me within 48 hours.");

        var text = Assert.Single(known.Texts);
        Assert.Equal((TextKind.Overview, 1.0), (text.Kind, text.Alike));
        Assert.Equal("upwork:~1", text.With.Contractor.ToString());
        Assert.False(text.StoodHereFirst);
    }

    [Fact]
    public async Task Nobody_resembles_oneself_however_often_they_are_vetted()
    {
        await MeetAsync(1, "Mira Kessler", Story);
        await MeetAsync(1, "Mira Kessler", Story);

        Assert.Empty((await MeetAsync(1, "Mira Kessler", Story)).Texts);
    }

    [Fact]
    public async Task Another_customers_contractors_are_never_met()
    {
        await MeetAsync(1, "Mira Kessler", Story, customer: "c2");

        Assert.Empty((await MeetAsync(2, "Jonas Petrik", Story)).Texts);
    }

    [Fact]
    public async Task A_new_text_takes_the_place_of_the_old_and_one_that_could_not_be_read_stays()
    {
        await MeetAsync(1, "Mira Kessler", Story);
        await MeetAsync(1, "Mira Kessler", null);
        Assert.Single((await MeetAsync(2, "Jonas Petrik", Story)).Texts);

        await MeetAsync(1, "Mira Kessler", string.Join(' ', Story.Split(' ').Reverse()));
        Assert.DoesNotContain((await MeetAsync(3, "Omar Haddad", Story)).Texts, text => text.With.Contractor.Handle == "~1");
    }

    [Fact]
    public async Task Whose_text_was_seen_first_stays_known_through_later_vettings()
    {
        await MeetAsync(1, "Mira Kessler", Story, at: A.Today.AddDays(-30));
        await MeetAsync(2, "Jonas Petrik", Story, at: A.Today.AddDays(-10));

        var first = Assert.Single((await MeetAsync(1, "Mira Kessler", Story + " Since last week I take on new work.")).Texts);
        var second = Assert.Single((await MeetAsync(2, "Jonas Petrik", Story)).Texts);

        Assert.Equal((true, false), (first.StoodHereFirst, second.StoodHereFirst));
    }

    [Theory]
    [InlineData("I am a reliable full stack developer with 8 years of experience.")]
    [InlineData("")]
    [InlineData("\uD800\uD800 \0 %%%")]
    public async Task What_is_too_short_is_not_remembered(string text)
    {
        await MeetAsync(1, "Mira Kessler", text);

        var known = await MeetAsync(2, "Jonas Petrik", text);
        Assert.Empty(known.Texts);
        Assert.Empty(known.Compared);
    }

    [Fact]
    public async Task Only_hashes_are_remembered_of_a_text()
    {
        await MeetAsync(1, "Mira Kessler", Story);

        var json = System.Text.Json.JsonSerializer.Serialize(await _index.FindAsync(Customer, new("upwork", "~1"), Stop));
        Assert.DoesNotContain("wholesaler", json, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Mira Kessler", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_on_many_pages_of_one_make_is_the_themes_and_what_is_left_is_compared()
    {
        const string Theirs = "Welcome to my space on the web where ideas turn into pixels and pixels into products people love";
        foreach (var person in Enumerable.Range(1, 3))
            await SiteAsync(person, $"Person Number{(char)('A' + person)}", Theme(Story), "one");

        // The theme's text under the fourth name: nobody's. A copy of somebody's own text on the same theme: a copy.
        Assert.All((await SiteAsync(4, "Omar Haddad", Theme(Story), "one")).Texts, text => Assert.True(text.Common));
        await SiteAsync(5, "Siti Rahmawati", $"{Theme(Story)} {Own(Theirs)}", "one");
        var copy = (await SiteAsync(6, "Emily Thornton", $"{Theme(Story)} {Own(Theirs)}", "one")).Texts;
        Assert.Contains(copy, text => text.With.Contractor.Handle == "~5" && text is { Common: false, Alike: > 0.8 });
    }

    [Fact]
    public async Task The_same_text_on_many_pages_of_different_make_is_no_themes()
    {
        foreach (var person in Enumerable.Range(1, 4))
            await SiteAsync(person, $"Person Number{(char)('A' + person)}", Story, $"make{person}");

        Assert.All((await SiteAsync(5, "Omar Haddad", Story, "make5")).Texts, text => Assert.False(text.Common));
    }

    [Fact]
    public async Task A_mark_that_everybody_shows_is_nobodys()
    {
        foreach (var person in Enumerable.Range(1, IShingleIndex.MostHolders + 1))
            await MarkAsync(person, "G-7QX2M4ZK9B");

        Assert.DoesNotContain((await MarkAsync(20, "G-7QX2M4ZK9B")).Marks, mark => mark.Kind is MarkKind.Analytics);
        await MarkAsync(21, "G-8RY3N5AL0C");
        Assert.Single((await MarkAsync(22, "G-8RY3N5AL0C")).Marks, mark => mark.Kind is MarkKind.Analytics);
    }

    [Fact]
    public async Task The_counter_of_a_themes_author_is_nobodys()
    {
        Assert.SkipUnless(Themes.IsDemoId("UA-135618960-2"), "The list of themes holds no counter.");
        await MarkAsync(1, "UA-135618960-2");

        Assert.DoesNotContain((await MarkAsync(2, "UA-135618960-2")).Marks, mark => mark.Kind is MarkKind.Analytics);
    }

    [Theory]
    [InlineData("Mira K.", (int)Kinship.SamePerson)]
    [InlineData("Jonas Petrik", (int)Kinship.DifferentPeople)]
    [InlineData("pixelsmith88", (int)Kinship.Unknown)]
    public void Kinship_is_read_from_names(string other, int expected)
        => Assert.Equal((Kinship)expected, OtherContractors.KinshipOf(A.Dossier(), Beside.Neighbour(other)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Theme(string text) => text;

    private static string Own(string text) => string.Join(". ", text.Split(' ').Select((word, place) => $"{word} {text[..(place % 40)]}"));

    private Task<Neighbourhood> MarkAsync(int person, string id) => CheckAsync(
        person,
        $"Person Number{(char)('A' + person)}",
        null,
        A.Today,
        Customer,
        Seen.Site() with { Url = new Uri($"https://p{person}.example/"), Traces = new PageTraces { AnalyticsIds = [id] } });

    private Task<Neighbourhood> SiteAsync(int person, string name, string text, string make) => CheckAsync(
        person,
        name,
        null,
        A.Today,
        Customer,
        Seen.Site() with
        {
            Url = new Uri($"https://p{person}.example/"),
            MainText = text,
            Layout = Layout.Of([.. Enumerable.Range(0, 100).Select(place => $"{make}{place}")]),
        });

    private Task<Neighbourhood> MeetAsync(
        int person, string name, string? overview, DateTimeOffset? at = null, string customer = Customer)
        => CheckAsync(person, name, overview, at ?? A.Today, customer);

    private async Task<Neighbourhood> CheckAsync(
        int person, string name, string? overview, DateTimeOffset at, string customer, params IReadOnlyList<IFact> facts)
    {
        var profile = A.Profile() with
        {
            Contractor = new("upwork", $"~{person}"),
            DisplayName = name,
            Overview = overview,
            FetchedAt = at,
        };

        return Assert.IsType<Neighbourhood>(Assert.Single(
            await new NeighbourCheck(_index, new MemoryKeys()).CheckAsync(customer, A.Dossier(profile, facts), Stop)));
    }
}
