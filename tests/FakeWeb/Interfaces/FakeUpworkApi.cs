using System.Text.Json.Nodes;

namespace GigVet.FakeWeb.Interfaces;

/// <summary>
/// Upwork's GraphQL interface over invented freelancers: gives the fields that are asked for, refuses those its schema does not
/// have, and checks the bearer token.
/// </summary>
public sealed class FakeUpworkApi
{
    public const string Key = "~01a1b2c3d4e5f60718";

    /// <summary>Another profile, whose freelancer shows the whole name.</summary>
    public const string OtherKey = "~01f7e6d5c4b3a29180";

    /// <summary>Tokens that are valid; every other has expired.</summary>
    public ISet<string> Tokens { get; } = new HashSet<string>(StringComparer.Ordinal) { "a-token-of-the-tests" };

    /// <summary>Answers that are left before the interface wants to be spared.</summary>
    public int Left { get; set; } = int.MaxValue;

    /// <summary>Whether it says so with 429, or in an answer of success.</summary>
    public bool ThrottlesInSuccess { get; set; }

    /// <summary>Fields that the schema no longer has.</summary>
    public ISet<string> Dropped { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Fields for which the token lacks the right: they are null, beside an error.</summary>
    public ISet<string> Withheld { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The token lacks the right to look at profiles.</summary>
    public bool LacksScope { get; set; }

    /// <summary>The API key that is known, and the refresh tokens handed out to it; each is good for one use.</summary>
    public (string Id, string Secret) Client { get; set; } = ("a-key", "its-secret");

    public ISet<string> RefreshTokens { get; } = new HashSet<string>(StringComparer.Ordinal) { "the-first" };

    /// <summary>Whether the key is an enterprise's, which is served in its own name.</summary>
    public bool IsEnterprise { get; set; }

    public FakeAnswer Answer(FakeCall call)
    {
        if (call.Path is "/api/v3/oauth2/token")
            return Token(System.Web.HttpUtility.ParseQueryString(call.Body ?? ""));
        if (call.Path is not "/graphql")
            return FakeAnswer.NotFound;
        if (!call.Headers.GetValueOrDefault("Authorization", "").StartsWith("Bearer ", StringComparison.Ordinal) || !Tokens.Contains(call.Headers["Authorization"]["Bearer ".Length..]))
            return FakeAnswer.Json("""{"message":"Authentication failed"}""", 401);
        if (Left-- <= 0)
        {
            return ThrottlesInSuccess
                ? Errors(null, ("Too many requests, slow down.", "THROTTLED"))
                : FakeAnswer.Json("""{"message":"Too Many Requests"}""", 429) with
                {
                    Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = "7200" },
                };
        }

        if (LacksScope)
            return Errors(null, ("The client or authentication token doesn't have enough oauth2 permissions/scopes to access: [Query.freelancerProfileByProfileKey]", "ExecutionAborted"));

        var body = JsonNode.Parse(call.Body ?? "{}")!;
        try
        {
            var run = new GraphQlRun(GraphQlParser.Parse((string)body["query"]!), body["variables"]!.AsObject());
            var data = run.Answer(new GraphQlNode("Query").With("freelancerProfileByProfileKey", arguments => Profile((string)arguments["profileKey"]!)));
            return Errors(data, [.. Withheld.Select(field => ($"Authorization failed for field {field}", "DataFetchingException"))]);
        }
        catch (GraphQlException refused)
        {
            return Errors(null, ($"Validation error (FieldUndefined): {refused.Message}", "ValidationError"));
        }
    }

    private FakeAnswer Token(System.Collections.Specialized.NameValueCollection form)
    {
        if (form["client_id"] != Client.Id || form["client_secret"] != Client.Secret || (form["grant_type"] is "client_credentials" && !IsEnterprise))
            return FakeAnswer.Json("""{"error":"invalid_client"}""", 401);
        if (form["grant_type"] is "refresh_token" && !RefreshTokens.Remove(form["refresh_token"] ?? ""))
            return FakeAnswer.Json("""{"error":"invalid_grant"}""", 400);

        var (token, refresh) = ($"access-{Guid.NewGuid():N}", $"refresh-{Guid.NewGuid():N}");
        Tokens.Add(token);
        RefreshTokens.Add(refresh);
        return FakeAnswer.Json($$"""{"access_token":"{{token}}","token_type":"bearer","refresh_token":"{{refresh}}","expires_in":86400}""");
    }

    private GraphQlNode? Profile(string key) => key is Key or OtherKey ? Without(FakeUpworkGraph.Profile(key, key is OtherKey)) : null;

    private GraphQlNode Without(GraphQlNode profile)
    {
        foreach (var field in Withheld)
            profile.Without(field);
        foreach (var field in Dropped)
            profile.With(field, _ => throw new GraphQlException(null, $"Field '{field}' in type 'FreelancerProfile' is undefined"));

        return profile;
    }

    private static FakeAnswer Errors(JsonObject? data, params IReadOnlyList<(string Message, string Classification)> errors)
    {
        var answer = new JsonObject { ["data"] = data };
        if (errors.Count > 0)
        {
            answer["errors"] = new JsonArray([.. errors.Select(error => new JsonObject
            {
                ["message"] = error.Message,
                ["extensions"] = new JsonObject { ["classification"] = error.Classification },
            })]);
        }

        return FakeAnswer.Json(answer);
    }
}
