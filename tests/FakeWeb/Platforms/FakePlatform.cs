using System.Text;
using GigVet.FakeWeb.Profiles;

namespace GigVet.FakeWeb.Platforms;

/// <summary>The pages of one platform on a server of their own: one invented person in every situation.</summary>
public sealed class FakePlatform
{
    private readonly string _name;

    internal FakePlatform(string name, FakeServer server)
    {
        (_name, Server) = (name, server);
        foreach (var situation in Enum.GetValues<Situation>())
            server.Page(PathOf(situation), Answer(situation));

        server.Page("/login", OtherPages.Login).Page("/search/list/of/people", OtherPages.Search(Person(Situation.Search)));
        server.Page("/robots.txt", $"User-agent: *\nDisallow: {PathOf(Situation.Forbidden)}\n", "text/plain");
    }

    public FakeServer Server { get; }

    /// <summary>Who lives at the address of the situation.</summary>
    public InventedProfile Person(Situation situation) => Person(_name, situation);

    /// <inheritdoc cref="Person(Situation)"/>
    public static InventedProfile Person(string platform, Situation situation) => InventedProfile.On(platform, $"mira-kessler-{situation}");

    /// <summary>How often the person's page was asked for.</summary>
    public int Visits(Situation situation) => Server.Requests.Count(request => request.Target == PathOf(situation));

    /// <summary>From now on the person's page is this one.</summary>
    public void Show(Situation situation, string html, int status = 200) => Server.Page(PathOf(situation), html, status: status);

    /// <summary>From now on the person's page is what it was at first.</summary>
    public void Repair(Situation situation) => Server.Page(PathOf(situation), Answer(situation));

    private string PathOf(Situation situation) => Person(situation).Url.AbsolutePath;

    private FakeAnswer Answer(Situation situation)
    {
        var person = Person(situation);
        return situation switch
        {
            Situation.Shown or Situation.Forbidden => Page(ProfilePageMaker.Html(person, PageLayout.State)),
            Situation.Linked => Page(ProfilePageMaker.Html(person, PageLayout.Linked)),
            Situation.Labels => Page(ProfilePageMaker.Html(person, PageLayout.Labels)),
            Situation.German => Page(ProfilePageMaker.Html(person, PageLayout.Labels, "de")),
            Situation.Spanish => Page(ProfilePageMaker.Html(person, PageLayout.Labels, "es")),
            Situation.Partial => Page(OtherPages.Partial(person)),
            Situation.Suspended => Page(OtherPages.Suspended),
            Situation.Deleted => Page("<h1>Not here</h1>", 404),
            Situation.Gone => Page(OtherPages.Gone),
            Situation.Company => Page(OtherPages.Company(person)),
            Situation.Search => Redirect("/search/list/of/people"),
            Situation.Login => Redirect("/login"),
            Situation.Captcha => Page(OtherPages.PressAndHold, 403),
            Situation.PressAndHold => Page(OtherPages.PressAndHold),
            Situation.ScriptsOnly => Page(OtherPages.Shell),
            Situation.SomebodyElse => Page(ProfilePageMaker.Html(person with { Url = person.Neighbour }, PageLayout.Linked)),
            Situation.Empty => Page(""),
            Situation.Refused => Page("<p>Not in your country.</p>", 451),
            Situation.OtherKind => new FakeAnswer(200, [0x89, 0x50, 0x4E, 0x47], "image/png"),
            Situation.Hostile => Page(OtherPages.Hostile(person)),
            _ => throw new ArgumentOutOfRangeException(nameof(situation)),
        };
    }

    private static FakeAnswer Page(string html, int status = 200) => new(status, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

    private static FakeAnswer Redirect(string path) => Page("", 302) with
    {
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = path },
    };
}
