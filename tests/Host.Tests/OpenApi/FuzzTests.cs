using System.Globalization;
using System.Text.Json.Nodes;
using GigVet.ApiFuzz;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.OpenApi;

public sealed class FuzzTests(PlatformService service) : IClassFixture<PlatformService>
{
    /// <summary>Another one finds other things: <c>FUZZ_SEED</c>.</summary>
    private const int Seed = 20_261_128;

    private const int Most = 3_000;
    private const int Least = 200;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_asked_no_answer_is_a_fault_or_a_trace_or_another_customers()
    {
        var address = service.Http.BaseAddress!;
        using var other = await FilledCustomer.AddAsync(service.Services, address, "other", "zq" + Guid.NewGuid().ToString("N"));
        using var caller = await FilledCustomer.AddAsync(service.Services, address, "caller", "yx" + Guid.NewGuid().ToString("N"));
        var document = JsonNode.Parse(await service.Http.GetStringAsync("/api/v1/openapi.json", Stop))!.AsObject();
        var strangers = Strangers.Of(other.Marker, [.. other.Ids.Values, "other", FilledCustomer.Handle], [.. other.Cursors, .. caller.Cursors], [other.Key, caller.Key]);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Seed;
        var maker = new RequestMaker(ApiOperation.Of(document), caller.Key, strangers, seed);
        using var http = FuzzRun.Client();
        var run = new FuzzRun(http, address, maker, other.Marker);

        await run.RunAsync(Most, Limit, Stop);

        TestContext.Current.SendDiagnosticMessage($"{run.Sent} requests: {string.Join(", ", run.Statuses.Select(status => $"{status.Value} × {status.Key}"))}");
        Assert.True(run.Wrong.Count == 0, $"{run.Wrong.Count} of {run.Sent}, seed {seed}:\n{string.Join('\n', run.Wrong.Take(40))}");
        Assert.True(run.Sent > Least, $"{run.Sent} requests only.");
        Assert.Superset(new HashSet<int>([200, 400, 401, 404, 405]), run.Statuses.Keys.ToHashSet());
    }
}
