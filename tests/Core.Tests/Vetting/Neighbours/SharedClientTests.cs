using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Vetting.Neighbours;

/// <summary>Two honest contractors may have worked for one client; two personas may stand on one site.</summary>
public sealed class SharedClientTests
{
    private const string Catalogue =
        "Every paint we sell is mixed on the day it leaves the yard, so that a wall begun in spring can be finished in autumn "
        + "with the same tone. Drivers deliver before seven, painters collect until four, and whoever orders twenty buckets of "
        + "one colour keeps the recipe for the next house without paying for it again.";

    private static readonly Uri Shop = new("https://acme-shop.example/");

    private readonly MemoryIndex _index = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://acme-shop.example")]
    [InlineData("http://www.acme-shop.example/?utm_source=upwork")]
    [InlineData("https://acme-shop.example/checkout")]
    public async Task The_same_clients_site_accuses_nobody(string other)
    {
        await CheckAsync("Jonas Petrik", Page(Shop));

        var dossier = await CheckAsync("Mira Kessler", Page(new Uri(other)) with { MainText = other.EndsWith("out", StringComparison.Ordinal) ? "Pay." : Catalogue });

        Assert.All(Findings(dossier), finding => Assert.NotEqual(Outcome.Raised, finding.Outcome));
        Assert.Empty(dossier.Find<Neighbourhood>()!.Marks);
    }

    [Fact]
    public async Task The_clients_text_on_a_site_of_ones_own_is_still_a_copy()
    {
        await CheckAsync("Jonas Petrik", Page(Shop));

        var dossier = await CheckAsync("Mira Kessler", Page(Seen.SiteUrl));

        Assert.Equal(Outcome.Raised, new CopiedContent().Evaluate(dossier).Outcome);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "Here Mira Kessler and Jonas Petrik show their work.")]
    [InlineData(false, "KESSLER, Mira — Petrik, Jonas")]
    public async Task One_site_of_their_own_under_two_names_is_raised(bool linked, string shown)
    {
        var page = Page(Seen.SiteUrl) with { Text = shown };
        await CheckAsync("Jonas Petrik", page, linked);

        var dossier = await CheckAsync("Mira Kessler", page, linked);

        var finding = new SharedIdentifiers().Evaluate(dossier);
        Assert.Equal((Outcome.Raised, Strength.Strong), (finding.Outcome, finding.Strength));
    }

    [Fact]
    public async Task A_contact_of_the_contractor_on_the_page_makes_it_theirs()
    {
        var page = Page(Seen.SiteUrl) with { Emails = ["mira@post.example"] };
        await CheckAsync("Jonas Petrik", page, email: "mira@post.example");

        Assert.Single(
            (await CheckAsync("Mira Kessler", page, email: "mira@post.example")).Find<Neighbourhood>()!.Marks,
            mark => mark.Kind is MarkKind.Site);
    }

    [Theory]
    [InlineData("Only Jonas Petrik is named here.", false)]
    [InlineData("Mira wrote it. Kessler Ltd paid.", false)]
    [InlineData("", true)]
    public async Task A_page_that_names_one_of_the_two_or_lies_below_the_root_is_work(string shown, bool linked)
    {
        var page = Page(new Uri(Shop, "/work")) with { Text = shown };
        await CheckAsync("Jonas Petrik", page, linked);

        Assert.Empty((await CheckAsync("Mira Kessler", page, linked)).Find<Neighbourhood>()!.Marks);
    }

    [Fact]
    public async Task Two_pages_of_a_store_are_two_marks_and_one_page_is_one()
    {
        const string Store = "https://play.store.example/apps/details?id=";
        var made = Page(new Uri(Store + "com.example.paint")) with { Text = "By Mira Kessler and Jonas Petrik" };
        await CheckAsync("Jonas Petrik", made);

        var other = await CheckAsync("Mira Kessler", made with { Url = new Uri(Store + "com.example.bread") });
        var same = await CheckAsync("Mira Kessler", made with { Url = new Uri(Store + "com.example.paint&hl=de") });

        Assert.Empty(other.Find<Neighbourhood>()!.Marks);
        Assert.Equal(MarkKind.Site, Assert.Single(same.Find<Neighbourhood>()!.Marks).Kind);
        Assert.Equal(2, PortfolioAddresses.Of(
            A.Request() with { Portfolio = [made.Url, new Uri(Store + "com.example.bread")] }, A.Profile()).Count);
    }

    private static PortfolioSite Page(Uri url) => Seen.Site() with
    {
        Url = url,
        MainText = Catalogue,
        Text = Catalogue,
        Traces = new PageTraces
        {
            AnalyticsIds = ["G-7QX2M4ZK9B"],
            IconHash = "0a1b2c",
            Images = [new Uri(url, "/pictures/yard.jpg")],
            Testimonials = ["The paint came on the day it was promised and the tone was the very same as in spring."],
        },
    };

    private static IEnumerable<Finding> Findings(Dossier dossier)
        => new ISignal[] { new SharedIdentifiers(), new CopiedContent(), new SharedTraces(), new SharedImages(), new CopiedTestimonials() }
            .Select(signal => signal.Evaluate(dossier));

    private async Task<Dossier> CheckAsync(string name, PortfolioSite site, bool linked = false, string? email = null)
    {
        var profile = A.Profile() with
        {
            Contractor = new("upwork", name.Replace(' ', '-')),
            DisplayName = name,
            Email = email,
            Links = linked ? [site.Url] : null,
        };
        var known = await new NeighbourCheck(_index, new MemoryKeys()).CheckAsync("c1", A.Dossier(profile, site), Stop);
        return A.Dossier(profile, [site, .. known]);
    }
}
