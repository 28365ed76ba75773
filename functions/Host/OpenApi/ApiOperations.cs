using System.Globalization;
using System.Text.Json.Nodes;
using GigVet.Customers;
using GigVet.Functions.Http;

namespace GigVet.Functions.OpenApi;

/// <summary>One operation of the document out of one route and what its attributes say.</summary>
internal sealed class ApiOperations(Schemas schemas, XmlDocs docs, DateTimeOffset now)
{
    public const string KeyScheme = "apiKey";

    private const string Json = "application/json";

    /// <summary>Names in paths that mean the same wherever they stand.</summary>
    private static readonly Dictionary<string, (string Says, string Example)> Names
        = new(StringComparer.Ordinal)
        {
            ["platform"] = ("The platform in lower case; `web` for a page of no known one.", "upwork"),
            ["handle"] = ("The contractor's handle on the platform, percent-encoded.", "~01d4f7c2b9a86e5310"),
            ["channel"] = ("A channel of alerts: `slack`, `teams`, `email` or `webhook`.", "webhook"),
            ["code"] = ("The code of a finding, which is the id of its signal.", "profile.young-account-long-claims"),
            ["customer"] = ("The id of a customer.", "nordlicht"),
        };

    private readonly HashSet<int> _refused = [];

    /// <summary>Statuses of problems that the operations so far refer to.</summary>
    public IReadOnlySet<int> Refused => _refused;

    public JsonObject Of(ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = Id(route),
            ["tags"] = new JsonArray(route.Operation!.Tag),
            ["summary"] = route.Operation.Summary,
        };
        if ((docs.Of(route.Code) ?? docs.Of(route.Code.DeclaringType!)) is { } said)
            operation["description"] = said;
        if (IsOpen(route))
            operation["security"] = new JsonArray();
        else
            operation["x-scope"] = Scopes.NeededFor(route.Method, route.Path).ToString().ToLowerInvariant();
        if (Parameters(route).ToArray() is { Length: > 0 } parameters)
            operation["parameters"] = new JsonArray(parameters);
        if (route.All<TakesAttribute>().SingleOrDefault() is { } takes)
            operation["requestBody"] = Body(route, takes);

        operation["responses"] = Responses(route);
        return operation;
    }

    private static bool IsOpen(ApiRoute route) => ApiKeyMiddleware.IsOpen(route.Function);

    /// <summary>A function that answers two methods is two operations.</summary>
    private static string Id(ApiRoute route)
    {
        var id = char.ToLowerInvariant(route.Function[0]) + route.Function[1..];
        var first = ApiRoutes.All.First(other => other.Function == route.Function);
        return first == route ? id : id + "By" + route.Method[0] + route.Method[1..].ToLowerInvariant();
    }

    private IEnumerable<JsonNode> Parameters(ApiRoute route)
    {
        var asked = route.All<AsksAttribute>().ToArray();
        foreach (var name in route.Parameters)
        {
            var own = asked.FirstOrDefault(one => one.Name == name);
            if (own is null && !Names.ContainsKey(name))
                throw new InvalidOperationException($"{route.Function}: say what {{{name}}} is with [Asks(\"{name}\", typeof(string), \"…\", Example = \"…\")].");

            yield return new JsonObject
            {
                ["name"] = name,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = own?.Says ?? Names[name].Says,
                ["schema"] = new JsonObject { ["type"] = "string" },
                ["example"] = own?.Example ?? Names[name].Example,
            };
        }

        foreach (var one in asked.Where(one => !route.Parameters.Contains(one.Name, StringComparer.Ordinal)))
        {
            var schema = schemas.Read(one.Type) is JsonObject read ? read : [];
            if (one.Most > 0)
                (schema["minimum"], schema["maximum"]) = (one.Least, one.Most);
            var parameter = new JsonObject
            {
                ["name"] = one.Name,
                ["in"] = one.Header ? "header" : "query",
                ["required"] = one.Required,
                ["description"] = one.Says,
                ["schema"] = schema,
            };
            if (one.Example is { } example)
                parameter["example"] = one.Type == typeof(string) || one.Type.IsEnum ? example : JsonNode.Parse(example);
            yield return parameter;
        }
    }

    private JsonObject Body(ApiRoute route, TakesAttribute takes)
    {
        var schema = takes.Body == typeof(string) ? new JsonObject { ["type"] = "string" } : schemas.Read(takes.Body);
        var content = new JsonObject { ["schema"] = schema };
        if (ApiExamples.Sent(route.Function, now).ToArray() is { Length: > 0 } examples)
        {
            content["examples"] = new JsonObject(
                examples.Select(example => KeyValuePair.Create(example.Name, (JsonNode?)new JsonObject { ["value"] = example.Value?.DeepClone() })));
        }

        return new JsonObject { ["required"] = !takes.Optional, ["content"] = new JsonObject { [takes.ContentType] = content } };
    }

    private JsonObject Responses(ApiRoute route)
    {
        var responses = new JsonObject();
        foreach (var same in route.All<AnswersAttribute>().GroupBy(answer => answer.Status).OrderBy(same => same.Key))
            responses[Text(same.Key)] = Answer(route, [.. same]);
        foreach (var status in Refusals(route).Distinct().Order())
        {
            responses[Text(status)] = ApiProblems.Reference(status);
            _refused.Add(status);
        }

        return responses;
    }

    private JsonObject Answer(ApiRoute route, AnswersAttribute[] forms)
    {
        var headers = new JsonObject();
        if (!IsOpen(route))
            (headers["RateLimit-Policy"], headers["RateLimit"]) = (ApiProblems.Header("RateLimitPolicy"), ApiProblems.Header("RateLimit"));
        if (forms.Any(form => form.Located))
            headers["Location"] = ApiProblems.Header("Location");
        if (route.Method is "GET")
            headers["ETag"] = ApiProblems.Header("ETag");

        var response = new JsonObject { ["description"] = forms[0].When ?? Usual(forms[0].Status) };
        if (headers.Count > 0)
            response["headers"] = headers;
        var content = new JsonObject();
        foreach (var same in forms.Where(form => form.Body is not null || form.ContentType != Json).GroupBy(form => form.ContentType, StringComparer.Ordinal))
        {
            var media = new JsonObject { ["schema"] = AnyOf([.. same.Select(Schema)]) };
            if (same.Key == Json && ApiExamples.Answered(route.Function, same.First().Status) is { } example)
                media["example"] = example.DeepClone();
            content[same.Key] = media;
        }

        if (content.Count > 0)
            response["content"] = content;
        return response;
    }

    private JsonNode Schema(AnswersAttribute form)
        => form.Body is null ? new JsonObject { ["type"] = "string" } : schemas.Written(form.Body);

    private static JsonNode AnyOf(JsonNode[] forms) => forms is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray(forms) };

    private static IEnumerable<int> Refusals(ApiRoute route)
    {
        if (!IsOpen(route))
        {
            foreach (var status in (int[])[401, 403, 429])
                yield return status;
        }

        yield return 503;
        if (route.Parameters.Count > 0 || route.All<AsksAttribute>().Any() || route.All<TakesAttribute>().Any())
            yield return 400;
        if (route.All<TakesAttribute>().Any())
            yield return 413;
        foreach (var status in route.All<RefusesAttribute>().SelectMany(refuses => refuses.Statuses))
            yield return status;
    }

    private static string Usual(int status) => status switch
    {
        200 => "What was asked for.",
        201 => "It is there now.",
        202 => "Accepted; it is being worked on.",
        204 => "It is not there any more.",
        _ => "Done.",
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
