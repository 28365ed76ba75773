using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Core.Tests.Vetting;

public sealed class VetterTests
{
    private static readonly Uri Page = new("https://fake.example/people/mira");

    private readonly StubWeb _web = new();

    [Fact]
    public async Task A_source_that_breaks_costs_only_itself()
    {
        var assessment = await VetAsync(new FakePlatform(), new BrokenEnricher(), new CountingEnricher("other", Page));

        Assert.Equal(SourceState.Failed, Source(assessment, "broken").State);
        Assert.Equal(SourceState.Ok, Source(assessment, "other").State);
        Assert.Equal(AssessmentStatus.Completed, assessment.Status);
    }

    [Fact]
    public async Task A_profile_that_cannot_be_read_is_said_and_is_never_low()
    {
        var platform = new FakePlatform { Result = new FetchResult.Blocked("It asks to log in.") };

        var assessment = await VetAsync(platform);

        Assert.Equal((SourceState.Blocked, "It asks to log in."), (Source(assessment, "fake").State, Source(assessment, "fake").Detail));
        Assert.Equal(RiskBand.Inconclusive, assessment.Band);
        Assert.Contains(assessment.NextSteps, step => step.Contains("It asks to log in.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_sources_that_want_one_page_ask_for_it_once()
    {
        _web.Html(Page.AbsoluteUri, "<p>hello</p>");

        var assessment = await VetAsync(
            new FakePlatform { Asks = Page }, new CountingEnricher("first", Page), new CountingEnricher("second", Page));

        Assert.Single(_web.Requests);
        Assert.Equal([1, 0, 0], assessment.Sources.Select(source => source.Requests));
    }

    [Fact]
    public async Task A_source_without_an_end_is_given_up_while_the_others_count()
    {
        var time = new ManualTime(A.Today);
        var hanging = new HangingEnricher();
        var vetting = Build.Vetter([new FakePlatform()], [hanging, new CountingEnricher("other", null)], _web, time)
            .VetAsync("asm_1", Request(), null, TestContext.Current.CancellationToken);

        await hanging.Started.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(Vetter.SourceBudget + TimeSpan.FromSeconds(1));
        var assessment = await vetting;

        Assert.Equal(SourceState.Failed, Source(assessment, "hanging").State);
        Assert.Equal(SourceState.Ok, Source(assessment, "other").State);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_finding()
    {
        using var stop = new CancellationTokenSource();
        var hanging = new HangingEnricher();
        var vetting = Build.Vetter([new FakePlatform()], [hanging], _web, TimeProvider.System)
            .VetAsync("asm_1", Request(), null, stop.Token);

        await hanging.Started.Task.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vetting);
    }

    [Fact]
    public async Task A_capture_that_nothing_asked_for_is_said()
    {
        var stray = new Capture(new Uri("https://fake.example/people/mirra"), "text/html", "<p>hello</p>", A.Today);

        var assessment = await Build.Vetter([new FakePlatform()], [], _web, TimeProvider.System).VetAsync(
            "asm_1", Request() with { Captures = [stray] }, null, TestContext.Current.CancellationToken);

        Assert.Contains("people/mirra", Source(assessment, "captures").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_hears_of_every_source()
    {
        var heard = new List<string>();

        await Build.Vetter([new FakePlatform()], [new CountingEnricher("other", null)], _web, TimeProvider.System)
            .VetAsync("asm_1", Request(), source => heard.Add(source.Name), TestContext.Current.CancellationToken);

        Assert.Equal(["fake", "other"], heard);
    }

    [Fact]
    public async Task A_source_is_handed_what_it_left_last_time_and_no_other_sources_memory()
    {
        var vetter = Build.Vetter(
            [new FakePlatform()],
            [new RememberingEnricher("first"), new RememberingEnricher("second"), new CountingEnricher("other", null)],
            _web,
            TimeProvider.System);
        var stop = TestContext.Current.CancellationToken;

        var once = await vetter.VetAsync("asm_1", Request(), Vetted.NothingRemembered, null, null, stop);
        var twice = await vetter.VetAsync("asm_2", Request(), once.Memories, null, null, stop);

        Assert.Equal("first was never here.", Source(once.Assessment, "first").Detail);
        Assert.Equal("first left first.", Source(twice.Assessment, "first").Detail);
        Assert.Equal("second left second.", Source(twice.Assessment, "second").Detail);
        Assert.Equal(2, twice.Memories.Count);
    }

    [Fact]
    public async Task A_profile_that_did_not_change_is_asked_for_by_its_validators()
    {
        var conditions = new List<string?>();
        _web.Answer(Page.AbsoluteUri, request =>
        {
            conditions.Add(request.Headers.GetValueOrDefault("If-None-Match"));
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ETag"] = "\"v1\"" };
            return new WebAnswer.Answered(
                request.Url, conditions.Count == 1 ? 200 : 304, "page"u8.ToArray(), null, headers, A.Today);
        });
        var vetter = Build.Vetter([new FakePlatform { Asks = Page }], [], _web, TimeProvider.System);

        var once = await vetter.VetAsync(
            "asm_1", Request(), Vetted.NothingRemembered, null, null, TestContext.Current.CancellationToken);
        await vetter.VetAsync("asm_2", Request(), once.Memories, null, null, TestContext.Current.CancellationToken);

        Assert.Equal([null, "\"v1\""], conditions);
    }

    private static SourceReport Source(Assessment assessment, string name)
        => assessment.Sources.Single(source => source.Name == name);

    private static VetRequest Request() => new() { Contractor = new("fake", "mira"), ProfileUrl = Page };

    private Task<Assessment> VetAsync(IPlatform platform, params IEnricher[] enrichers)
        => Build.Vetter([platform], enrichers, _web, TimeProvider.System)
            .VetAsync("asm_1", Request(), null, TestContext.Current.CancellationToken);

    private sealed class FakePlatform : IPlatform
    {
        public string Name => "fake";

        public Uri? Asks { get; init; }

        public FetchResult? Result { get; init; }

        public string? HandleOf(Uri url) => null;

        public string? Canonical(string handle) => handle;

        public Uri UrlOf(string handle) => Page;

        public async Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken)
        {
            if (Asks is { } page)
                await look.Web.SendAsync(new WebRequest(page), cancellationToken);

            return Result ?? new FetchResult.Found(A.Profile() with { Contractor = new(Name, look.Handle), Url = look.Url });
        }
    }

    private sealed class CountingEnricher(string source, Uri? page) : IEnricher
    {
        public string Source => source;

        public int MaximumRequests => 3;

        public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        {
            if (page is not null && source is not "other")
                await look.Web.SendAsync(new WebRequest(page), cancellationToken);

            return new Enrichment(SourceState.Ok, "Read.");
        }
    }

    private sealed class RememberingEnricher(string source) : IEnricher
    {
        public string Source => source;

        public int MaximumRequests => 0;

        public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        {
            var left = look.Memory?.Read<string>(shape: 1);
            var detail = left is null ? $"{source} was never here." : $"{source} left {left}.";
            return Task.FromResult(new Enrichment(SourceState.Ok, detail)
            {
                Memory = SourceMemory.Of(shape: 1, A.Today, source),
            });
        }
    }

    private sealed class BrokenEnricher : IEnricher
    {
        public string Source => "broken";

        public int MaximumRequests => 3;

        public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
            => throw new InvalidDataException("a bug");
    }

    private sealed class HangingEnricher : IEnricher
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Source => "hanging";

        public int MaximumRequests => 3;

        public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        {
            Started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new System.Diagnostics.UnreachableException();
        }
    }
}
