using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Scoring;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Vetting;

public sealed class DeepLookTests
{
    private readonly DeepEnricher _source = new();

    [Theory]
    [InlineData("deep.sign", Strength.Moderate, true)]
    [InlineData("deep.sign", Strength.Strong, true)]
    [InlineData("deep.sign", Strength.Weak, false)]
    [InlineData("other.sign", Strength.Strong, false)]
    public async Task A_source_looks_deeper_only_where_its_own_family_raised_something_moderate(
        string id, Strength strength, bool expected)
    {
        var assessment = await VetAsync(new Sign(id, strength));

        Assert.Equal(expected, _source.Findings is not null);
        Assert.Equal(expected ? "Deeper." : "First.", Detail(assessment));
        Assert.Equal(
            expected ? "Saw deeper." : "Saw first.", assessment.Findings.Single(finding => finding.Code == id).Message);
    }

    [Fact]
    public async Task What_speaks_for_a_contractor_calls_for_no_deeper_look()
    {
        await VetAsync(new Sign("deep.sign", Strength.Strong, reassures: true));

        Assert.Null(_source.Findings);
    }

    [Fact]
    public async Task Policy_can_forbid_it()
    {
        var policy = RiskPolicy.Default();
        policy.DeepLook = false;

        await VetAsync(new Sign("deep.sign", Strength.Strong), policy);

        Assert.Null(_source.Findings);
    }

    [Fact]
    public async Task A_deeper_look_that_breaks_leaves_the_first_one()
    {
        _source.Breaks = true;

        var assessment = await VetAsync(new Sign("deep.sign", Strength.Strong));

        Assert.StartsWith("First. A deeper look ", Detail(assessment), StringComparison.Ordinal);
        Assert.Equal("Saw first.", assessment.Findings.Single().Message);
    }

    [Fact]
    public async Task What_the_customer_saved_is_not_asked_for_again()
    {
        var capture = new Capture(DeepEnricher.Page, "text/html", "<p>saved</p>", A.Today);

        await VetAsync(new Sign("deep.sign", Strength.Strong), captures: [capture]);

        Assert.Null(_source.Findings);
    }

    [Fact]
    public async Task What_was_made_of_a_saved_page_is_not_remembered()
    {
        var capture = new Capture(DeepEnricher.Page, "text/html", "<p>saved</p>", A.Today);
        var live = await Vetter(null).VetAsync(
            "asm_1", A.Request(), Vetted.NothingRemembered, null, null, TestContext.Current.CancellationToken);
        var saved = await Vetter(null).VetAsync(
            "asm_2",
            A.Request() with { Captures = [capture] },
            Vetted.NothingRemembered,
            null,
            null,
            TestContext.Current.CancellationToken);

        Assert.True(live.Memories.ContainsKey("deep"));
        Assert.False(saved.Memories.ContainsKey("deep"));
    }

    [Fact]
    public async Task What_a_deeper_look_made_of_a_saved_page_is_not_remembered_either()
    {
        _source.Asks = DeepEnricher.Deeper;
        async Task<Vetted> VettedAsync(params Capture[] captures)
            => await Vetter(new Sign("deep.sign", Strength.Strong)).VetAsync(
                "asm_1",
                A.Request() with { Captures = captures },
                Vetted.NothingRemembered,
                null,
                null,
                TestContext.Current.CancellationToken);

        var live = await VettedAsync();
        var saved = await VettedAsync(new Capture(DeepEnricher.Deeper, "text/html", "<p>saved</p>", A.Today));

        Assert.True(live.Memories.ContainsKey("deep"));
        Assert.Equal("Deeper.", Detail(saved.Assessment));
        Assert.False(saved.Memories.ContainsKey("deep"));
    }

    private static string Detail(Assessment assessment)
        => assessment.Sources.Single(source => source.Name == "deep").Detail;

    private Task<Assessment> VetAsync(ISignal signal, RiskPolicy? policy = null, params Capture[] captures)
        => Vetter(signal, policy).VetAsync(
            "asm_1", A.Request() with { Captures = captures }, null, TestContext.Current.CancellationToken);

    private Vetter Vetter(ISignal? signal, RiskPolicy? policy = null)
    {
        var web = new StubWeb().Html(DeepEnricher.Page.AbsoluteUri, "<p>live</p>")
            .Html(DeepEnricher.Deeper.AbsoluteUri, "<p>deeper</p>")
            .Html(
            A.ProfileUrl.AbsoluteUri, "<p>no</p>");
        return new Vetter(
            new PlatformDirectory([new Upwork()], PrivateHosts.None),
            [_source],
            new Assessor(signal is null ? [] : [signal], policy ?? RiskPolicy.Default(), NullLogger<Assessor>.Instance),
            web,
            TimeProvider.System,
            NullLogger<Vetter>.Instance);
    }

    private sealed record Depth(string Word) : IFact;

    private sealed class DeepEnricher : IDeepEnricher
    {
        public static readonly Uri Page = new("https://deep.example/");

        public string Source => "deep";

        public int MaximumRequests => 1;

        public int MaximumDeepRequests => 1;

        public static readonly Uri Deeper = new("https://deep.example/deeper");

        public Uri? Asks { get; set; }

        public bool Breaks { get; set; }

        public IReadOnlyList<Finding>? Findings { get; private set; }

        public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        {
            await look.Web.SendAsync(new WebRequest(Page), cancellationToken);
            return new Enrichment(SourceState.Ok, "First.", new Depth("first"))
            {
                Memory = SourceMemory.Of(shape: 1, A.Today, "was here"),
            };
        }

        public async Task<Enrichment?> DeepenAsync(
            Look look, Enrichment first, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
        {
            Findings = findings;
            if (Asks is not null)
                await look.Web.SendAsync(new WebRequest(Asks), cancellationToken);

            return Breaks
                ? throw new InvalidDataException("a bug")
                : first with { Detail = "Deeper.", Facts = [new Depth("deeper")] };
        }
    }

    private sealed class Sign(string id, Strength strength, bool reassures = false) : ISignal
    {
        public SignalInfo Info { get; } = new()
        {
            Id = id,
            Title = "t",
            Rationale = "r",
            FalsePositives = "f",
            NextStep = "n",
            Strength = strength,
            Lawfulness = Lawfulness.Conduct,
            References = [],
            Reassures = reassures,
        };

        public Finding Evaluate(Dossier dossier)
            => Info.Raised($"Saw {dossier.Find<Depth>()!.Word}.", dossier.Cite("seen"));
    }
}
