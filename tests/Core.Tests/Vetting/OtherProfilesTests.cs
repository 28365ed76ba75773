using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Core.Tests.Vetting;

/// <summary>One person on several platforms. Each is a host of its own: <c>https://{platform}.example/{handle}</c>.</summary>
public sealed class OtherProfilesTests
{
    private static readonly Uri Site = new("https://mira-kessler.example/");

    private readonly Pages _main = new("main");
    private readonly Pages _second = new("second");
    private readonly Pages _third = new("third");
    private readonly StubWeb _web = new();

    [Fact]
    public async Task A_named_profile_is_read_beside_the_first_and_reports_for_itself()
    {
        _second.Show("mira", name: "Mira K.");

        var (dossier, assessment) = await VetAsync([Named("second", "mira")]);

        var other = Assert.Single(dossier.FindAll<OtherProfile>());
        Assert.Equal(("second:mira", ProfileTie.Named, "Mira K."), (other.Place, other.Tie, other.Profile.DisplayName));
        Assert.Equal(SourceState.Ok, Source(assessment, "second:mira").State);
    }

    [Fact]
    public async Task A_named_profile_that_breaks_costs_only_itself()
    {
        _second.Result = new FetchResult.Blocked("It asks to log in.");
        _third.Show("mira");

        var (dossier, assessment) = await VetAsync([Named("second", "mira"), Named("third", "mira"), Named("second", "broken")]);

        Assert.Equal("third:mira", Assert.Single(dossier.FindAll<OtherProfile>()).Place);
        Assert.Equal((SourceState.Blocked, "It asks to log in."), (Source(assessment, "second:mira").State, Source(assessment, "second:mira").Detail));
        Assert.Equal(SourceState.Failed, Source(assessment, "second:broken").State);
        Assert.Equal(SourceState.Ok, Source(assessment, "main").State);
    }

    [Fact]
    public async Task A_linked_profile_counts_when_it_leads_back()
    {
        _main.Show("mira", links: ["https://second.example/mira"]);
        _second.Show("mira", links: ["https://main.example/mira"]);

        var (dossier, _) = await VetAsync([]);

        Assert.Equal(ProfileTie.LinkedBothWays, Assert.Single(dossier.FindAll<OtherProfile>()).Tie);
    }

    [Fact]
    public async Task A_profile_that_is_linked_from_one_side_only_is_left_out_and_said()
    {
        _main.Show("mira", links: ["https://second.example/client"]);
        _second.Show("client", links: ["https://main.example/somebody-else"]);

        var (dossier, assessment) = await VetAsync([]);

        Assert.Empty(dossier.FindAll<OtherProfile>());
        Assert.Contains("does not lead back", Source(assessment, "second:client").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://mira-kessler.example", true)]
    [InlineData("https://www.mira-kessler.example/", true)]
    [InlineData("https://another.example/", false)]
    public async Task A_site_and_a_profile_that_lead_to_each_other_are_tied(string back, bool tied)
    {
        _second.Show("mira", links: [back]);

        var (dossier, _) = await VetAsync([], new PortfolioSite { Url = Site, ReadAt = A.Today, Links = [new("https://second.example/mira")] });

        Assert.Equal(tied, dossier.FindAll<OtherProfile>().Any());
    }

    [Fact]
    public async Task An_account_and_a_profile_that_lead_to_each_other_are_tied()
    {
        _second.Show("mira", links: ["https://github.com/mirakessler-example"]);

        var (dossier, _) = await VetAsync([], Seen.Account(blog: "https://second.example/mira"));

        Assert.Equal("second:mira", Assert.Single(dossier.FindAll<OtherProfile>()).Place);
    }

    [Fact]
    public async Task A_page_full_of_links_has_three_followed_and_never_the_first_profile_itself()
    {
        _main.Show("mira", links: ["https://main.example/mira", .. Enumerable.Range(0, 40).Select(at => $"https://second.example/p{at}")]);

        var (_, assessment) = await VetAsync([]);

        Assert.Equal("main second:p0 second:p1 second:p2", string.Join(' ', assessment.Sources.Select(source => source.Name).Where(name => name is not "facts")));
    }

    [Fact]
    public async Task A_saved_page_answers_for_a_named_profile()
    {
        _second.Show("mira");
        _second.Asks = true;
        var page = new Uri("https://second.example/mira");

        var (_, assessment) = await VetAsync(
            [Named("second", "mira")], captures: [new Capture(page, "text/html", "<p>Mira</p>", A.Today)]);

        Assert.Empty(_web.Requests);
        Assert.DoesNotContain(assessment.Sources, source => source.Name is "captures");
        Assert.Contains("Supplied by the customer as a saved page", Source(assessment, "second:mira").Detail, StringComparison.Ordinal);
    }

    private static NamedProfile Named(string platform, string handle)
        => new(new ContractorRef(platform, handle), new Uri($"https://{platform}.example/{handle}"));

    private static SourceReport Source(Assessment assessment, string name) => assessment.Sources.Single(source => source.Name == name);

    private async Task<(Dossier, Assessment)> VetAsync(
        IReadOnlyList<NamedProfile> named, IFact? fact = null, IReadOnlyList<Capture>? captures = null)
    {
        Dossier? seen = null;
        var request = new VetRequest
        {
            Contractor = new("main", "mira"),
            ProfileUrl = new Uri("https://main.example/mira"),
            Profiles = named,
            Captures = captures ?? [],
        };
        var vetted = await Build.Vetter([_main, _second, _third], [new Facts(fact)], _web, TimeProvider.System).VetAsync(
            "asm_1",
            request,
            Vetted.NothingRemembered,
            dossier =>
            {
                seen = dossier;
                return Task.FromResult<IReadOnlyList<IFact>>([]);
            },
            null,
            TestContext.Current.CancellationToken);
        return (seen!, vetted.Assessment);
    }

    /// <summary>What other sources brought.</summary>
    private sealed class Facts(IFact? fact) : IEnricher
    {
        public string Source => "facts";

        public int MaximumRequests => 0;

        public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
            => Task.FromResult(new Enrichment(SourceState.Ok, "Read.", fact is null ? [] : [fact]));
    }

    private sealed class Pages(string name) : IPlatform
    {
        private readonly Dictionary<string, ContractorProfile> _shown = new(StringComparer.Ordinal);

        public string Name => name;

        public bool Asks { get; set; }

        public FetchResult? Result { get; set; }

        public void Show(string handle, string? name = null, params IReadOnlyList<string> links) => _shown[handle] = new ContractorProfile
        {
            Contractor = new(Name, handle),
            Url = UrlOf(handle),
            FetchedAt = A.Today,
            DisplayName = name,
            Links = [.. links.Select(link => new Uri(link))],
        };

        public string? HandleOf(Uri url) => url.Host == $"{Name}.example" ? url.AbsolutePath.Trim('/') : null;

        public string? Canonical(string handle) => handle;

        public Uri UrlOf(string handle) => new($"https://{Name}.example/{handle}");

        public async Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken)
        {
            if (look.Handle is "broken")
                throw new InvalidOperationException("A fault of this platform's code.");
            if (Asks)
                await look.Web.SendAsync(new WebRequest(look.Url), cancellationToken);

            return Result ?? (_shown.TryGetValue(look.Handle, out var profile)
                ? new FetchResult.Found(profile)
                : Name is "main" ? new FetchResult.Found(A.Profile() with { Contractor = new(Name, look.Handle) }) : new FetchResult.NotFound());
        }
    }
}
