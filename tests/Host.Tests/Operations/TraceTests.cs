using System.Collections.Concurrent;
using System.Diagnostics;
using GigVet.FakeWeb;
using GigVet.Functions.Telemetry;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Operations;

public sealed class TraceTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/health", "ok")]
    [InlineData("/api/v1/assessments/asm_01k2v8w4p9q7m5n3x6z1y0b8c4", "refused")]
    public async Task What_was_read_counts_as_it_was_answered(string path, string outcome)
    {
        var trace = ActivityTraceId.CreateRandom().ToString();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GigVet.Operations.Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await FakeHost.StartAsync(storage.ConnectionString);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var answer = await host.Http.SendAsync(request, Stop);

        Assert.Equal(outcome, Assert.Single(spans, span => span.TraceId.ToString() == trace).GetTagItem("gigvet.outcome"));
    }

    [Fact]
    public async Task A_trace_goes_on_from_the_caller_through_the_queue_to_the_vetting()
    {
        var trace = ActivityTraceId.CreateRandom().ToString();
        var caller = ActivitySpanId.CreateRandom().ToString();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GigVet.Operations.Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await FakeHost.StartAsync(storage.ConnectionString);

        using var answer = await host.Http.PostAssessmentAsync(
            $$"""{"profile":"github:{{FakeAccounts.Typical}}","claims":{"name":"Mira Kessler"} }""",
            Stop,
            ("traceparent", $"00-{trace}-{caller}-01"),
            ("Prefer", "wait=30"));
        Activity[] mine;
        do
        {
            await Task.Yield();
            mine = [.. spans.Where(span => span.TraceId.ToString() == trace)];
        }
        while (!mine.Any(span => span.OperationName == "VetContractor"));

        var posted = mine.Single(span => span.OperationName == "PostAssessment");
        var vetted = mine.Single(span => span.OperationName == "VetContractor");
        Assert.Equal((caller, ActivityKind.Server), (posted.ParentSpanId.ToString(), posted.Kind));
        Assert.Equal((posted.SpanId, ActivityKind.Consumer), (vetted.ParentSpanId, vetted.Kind));
        Assert.Equal("ok", vetted.GetTagItem("gigvet.outcome"));
        Assert.DoesNotContain(
            mine.SelectMany(span => span.TagObjects), tag => $"{tag.Value}".Contains(FakeAccounts.Typical, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Traces_and_metrics_reach_the_collector_that_is_set_and_name_nobody()
    {
        await using var collector = Collector.Start();
        await using (var host = await FakeHost.StartAsync(storage.ConnectionString, (OtlpExport.Endpoint, collector.Address)))
            await host.VetAsync("github:" + FakeAccounts.Typical, Stop);

        var traces = collector.Sent("/v1/traces");
        var metrics = collector.Sent("/v1/metrics");
        Assert.Contains("VetContractor", traces, StringComparison.Ordinal);
        Assert.Contains("gigvet.function.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("gigvet.queue.sent", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeAccounts.Typical, traces + metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_address_that_cannot_be_used_is_refused_by_the_name_of_its_setting()
    {
        var refused = Assert.Throws<InvalidOperationException>(
            () => Functions.GigVetApplication.CreateBuilder([$"--{OtlpExport.Endpoint}=collector:4318"]));

        Assert.StartsWith(OtlpExport.Endpoint, refused.Message, StringComparison.Ordinal);
    }
}
