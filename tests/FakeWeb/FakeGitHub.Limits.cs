using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <content>Who may ask, how much is left, and GraphQL with both.</content>
public sealed partial class FakeGitHub
{
    private readonly ConcurrentDictionary<string, int> _used = new(StringComparer.Ordinal);
    private static readonly string[] Resources = ["core", "graphql", "search"];

    private int _charged;

    /// <summary>Answers that count against a caller's limit: all but "not modified" and the question for the limits.</summary>
    public int Charged => _charged;

    /// <summary>Points charged for GraphQL.</summary>
    public int Points => _used.GetValueOrDefault("graphql");

    /// <summary>Of an hour, for REST and for GraphQL each.</summary>
    public int Limit { get; set; } = 5000;

    /// <summary>The one token that is valid; null takes any.</summary>
    public string? Token { get; set; }

    /// <summary>Whether tokens may see organisations and e-mail over GraphQL.</summary>
    public bool TokensHaveScopes { get; set; } = true;

    /// <summary>More nodes than this GitHub does not work out in time.</summary>
    public int MostNodes { get; set; } = int.MaxValue;

    /// <summary>GraphQL bodies as they were sent, and as they were answered.</summary>
    public ConcurrentQueue<(string Query, string Answer)> Graphs { get; } = new();

    /// <summary>Uses up what is left of this hour.</summary>
    public void Exhaust(string resource, int leave = 0) => _used[resource] = LimitOf(resource) - leave;

    private FakeAnswer? Refusal(FakeCall call)
    {
        var authorisation = call.Headers.GetValueOrDefault("Authorization");
        if (Token is { } valid && !string.IsNullOrEmpty(authorisation) && authorisation != $"Bearer {valid}")
            return FakeAnswer.Json("""{"message":"Bad credentials"}""", 401);

        return call.Path is "/graphql" && string.IsNullOrEmpty(authorisation)
            ? FakeAnswer.Json("""{"message":"This endpoint requires you to be authenticated."}""", 401)
            : null;
    }

    private FakeAnswer? Exhausted(string resource) => Left(resource) > 0
        ? null
        : Headed(resource, FakeAnswer.Json("""{"message":"API rate limit exceeded"}""", 403));

    private FakeAnswer? Metered(string resource, FakeAnswer? answer)
    {
        if (answer is null or { Status: 304 })
            return answer is null ? null : Headed(resource, answer);

        Charge(resource, 1);
        return Headed(resource, answer);
    }

    private void Charge(string resource, int cost)
    {
        Interlocked.Increment(ref _charged);
        _used.AddOrUpdate(resource, cost, (_, used) => used + cost);
    }

    private FakeAnswer Graph(FakeCall call)
    {
        var body = JsonNode.Parse(call.Body ?? "{}")!.AsObject();
        JsonObject answer;
        try
        {
            answer = new JsonObject { ["data"] = Run(body) };
        }
        catch (GraphQlException refused)
        {
            var error = new JsonObject { ["message"] = refused.Message };
            if (refused.ErrorType is { } type)
                error["type"] = type;
            answer = new JsonObject { ["data"] = null, ["errors"] = new JsonArray(error) };
        }

        Graphs.Enqueue((call.Body ?? "", answer.ToJsonString()));
        return Headed("graphql", FakeAnswer.Json(answer));
    }

    private JsonObject Run(JsonObject body)
    {
        if (Left("graphql") <= 0)
            throw new GraphQlException("RATE_LIMITED", "API rate limit exceeded for user ID 1.");

        var run = new GraphQlRun(
            GraphQlParser.Parse((string)body["query"]!), body["variables"] as JsonObject ?? []);
        run.Weigh();
        if (run.Nodes > GraphQlRun.MostNodes)
            throw new GraphQlException("MAX_NODE_LIMIT_EXCEEDED", $"This query requests up to {run.Nodes} possible nodes.");

        Charge("graphql", run.Points);
        if (run.Nodes > MostNodes)
            throw new GraphQlException(null, "Something went wrong while executing your query. This may be the result of a timeout.");

        var graph = new FakeGitHubGraph(Accounts, now) { HasScopes = TokensHaveScopes };
        return run.Answer(graph.Root(() => new GraphQlNode("RateLimit")
            .With("cost", JsonValue.Create(run.Points))
            .With("limit", JsonValue.Create(Limit))
            .With("remaining", JsonValue.Create(Left("graphql")))
            .With("resetAt", JsonValue.Create(Reset.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)))));
    }

    private FakeAnswer Limits() => FakeAnswer.Json(new JsonObject
    {
        ["resources"] = new JsonObject(Resources.Select(resource =>
            KeyValuePair.Create(resource, (JsonNode?)new JsonObject
            {
                ["limit"] = LimitOf(resource),
                ["used"] = _used.GetValueOrDefault(resource),
                ["remaining"] = Left(resource),
                ["reset"] = Reset.ToUnixTimeSeconds(),
            }))),
    });

    private FakeAnswer Headed(string resource, FakeAnswer answer) => answer with
    {
        Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["X-RateLimit-Limit"] = LimitOf(resource).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Remaining"] = Left(resource).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Reset"] = Reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Resource"] = resource,
        },
    };

    private DateTimeOffset Reset => now.ToUniversalTime().AddHours(1);

    private int Left(string resource) => Math.Max(LimitOf(resource) - _used.GetValueOrDefault(resource), 0);

    private int LimitOf(string resource) => resource is "search" ? 30 : Limit;
}
