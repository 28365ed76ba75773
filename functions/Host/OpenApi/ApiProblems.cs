using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.WebUtilities;

namespace GigVet.Functions.OpenApi;

/// <summary>The answers that refuse, once for all operations; their examples are of the type that is answered.</summary>
internal static class ApiProblems
{
    private static readonly Dictionary<int, (string When, FieldError? Error)> Known = new()
    {
        [400] = ("The request cannot be used as it is; see errors.", new FieldError("limit", "must be a number from 1 to 200.")),
        [401] = ("Send your API key: Authorization: Bearer <api key>.", null),
        [403] = ("This API key may not do that: it lacks the scope \"admin\".", null),
        [404] = ("There is nothing of this name, or it is not yours.", null),
        [406] = ("This is given as application/json or text/html; Accept names neither.", null),
        [409] = ("It does not go with how things stand.", null),
        [410] = ("It was there and is no longer.", null),
        [413] = ("The body is larger than 2 MiB.", new FieldError("body", "is larger than 2 MiB; send fewer captures.")),
        [415] = ("The body is of another kind than this route takes.", new FieldError("Content-Type", "must be text/csv.")),
        [422] = ("This idempotency key came with another body before.", new FieldError("Idempotency-Key", "belongs to another request; use a new key.")),
        [429] = ("This key has made its 600 calls of this minute; try again in 12 seconds.", null),
        [424] = ("The sample was not delivered. 404: the receiver knows no such address.", null),
        [503] = ("Storage does not answer at the moment. Nothing was lost; try again.", null),
    };

    public static string Name(int status) => string.Concat(ReasonPhrases.GetReasonPhrase(status).Split(' ', '-'));

    public static JsonObject Reference(int status) => Known.ContainsKey(status)
        ? new JsonObject { ["$ref"] = "#/components/responses/" + Name(status) }
        : throw new InvalidOperationException($"{nameof(ApiProblems)} does not say when the API answers {status}.");

    /// <param name="used">Statuses that some operation answers.</param>
    public static JsonObject Responses(Schemas schemas, IReadOnlySet<int> used)
    {
        var problem = schemas.Written(typeof(Problem));
        return [.. Known.Where(known => used.Contains(known.Key)).Select(known => KeyValuePair.Create(Name(known.Key), (JsonNode?)Response(known.Key, known.Value.When, known.Value.Error, problem)))];
    }

    /// <summary>Those that any answer may carry.</summary>
    public static JsonObject Headers() => new()
    {
        ["RetryAfter"] = Header("Seconds after which to try again.", "integer", 12),
        ["RateLimitPolicy"] = Header("The calls of a key in a window of seconds (draft-ietf-httpapi-ratelimit-headers).", "string", "\"key\";q=600;w=60"),
        ["RateLimit"] = Header("The calls that are left, and the seconds until there are new ones.", "string", "\"key\";r=587;t=31"),
        ["ETag"] = Header("Of this state; send it as If-None-Match to be told whether anything changed.", "string", "\"9f2c41d07b6a8e35\""),
        ["Location"] = Header("Where to look for it.", "string", "/api/v1/assessments/asm_01h0000000000000000000000"),
    };

    public static JsonObject Header(string name) => new() { ["$ref"] = "#/components/headers/" + name };

    private static JsonObject Header(string says, string type, JsonNode example)
        => new() { ["description"] = says, ["schema"] = new JsonObject { ["type"] = type }, ["example"] = example };

    private static JsonObject Response(int status, string when, FieldError? error, JsonNode schema)
    {
        var example = new Problem
        {
            Type = "about:blank",
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = when,
            Errors = error is null ? [] : [error],
            TraceId = string.Create(CultureInfo.InvariantCulture, $"{status:D32}"),
        };
        var response = new JsonObject
        {
            ["description"] = when,
            ["content"] = new JsonObject
            {
                [Problem.ContentType] = new JsonObject
                {
                    ["schema"] = schema.DeepClone(),
                    ["example"] = JsonSerializer.SerializeToNode(example, GigVetJson.Options),
                },
            },
        };
        if (status is 429 or 503)
            response["headers"] = new JsonObject { ["Retry-After"] = Header("RetryAfter") };

        return response;
    }
}
