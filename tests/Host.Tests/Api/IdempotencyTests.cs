using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class IdempotencyTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private const int Posts = 1_000;
    private const int AtOnce = 48;
    private const string Body = """{"profile":"github:nobody-of-this-name","reference":"once"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_posts_with_one_key_at_the_same_time_make_one_assessment()
    {
        await using var host = await FakeHost.StartAsync(storage.ConnectionString);
        ConcurrentBag<(int Status, string Id)> answers = [];

        await Parallel.ForEachAsync(Enumerable.Range(0, Posts), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Stop }, async (_, stop) =>
        {
            using var response = await host.Http.PostAssessmentAsync(Body, stop, ("Idempotency-Key", "one-and-the-same"));
            answers.Add(((int)response.StatusCode, (await response.JsonAsync(stop)).GetProperty("id").GetString()!));
        });
        using var last = await host.Http.PostAssessmentAsync(Body, Stop, ("Idempotency-Key", "one-and-the-same"), ("Prefer", "wait=30"));
        using var other = await host.Http.PostAssessmentAsync(Body.Replace("once", "twice", StringComparison.Ordinal), Stop, ("Idempotency-Key", "one-and-the-same"));
        var history = JsonNode.Parse(await host.Http.GetStringAsync("/api/v1/assessments?contractor=github:nobody-of-this-name", Stop))!;

        Assert.Equal(Posts, answers.Count);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 202, $"{answer.Status}"));
        Assert.Single(answers.Select(answer => answer.Id).Distinct(StringComparer.Ordinal));
        Assert.Equal((200, 422), ((int)last.StatusCode, (int)other.StatusCode));
        Assert.Equal(answers.First().Id, (string?)Assert.Single(history["assessments"]!.AsArray())!["id"]);
    }
}
