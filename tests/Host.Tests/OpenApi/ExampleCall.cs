using System.Text;
using System.Text.Json.Nodes;

namespace GigVet.Host.Tests.OpenApi;

/// <summary>One request made of nothing but the examples of the document.</summary>
/// <param name="Example">The name of its body's example; null without one.</param>
internal sealed record ExampleCall(string Method, string Path, JsonObject Operation, string? Example, JsonNode? Body, string? ContentType, bool IsFull)
{
    public string Id => (string)Operation["operationId"]!;

    public string Name => $"{Method} {Path}{(Example is null ? "" : " " + Example)}";

    /// <summary>Every operation with every example; once bare, once with all that may be asked.</summary>
    public static IEnumerable<ExampleCall> Of(JsonObject document)
    {
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, value) in operations!.AsObject())
            {
                var operation = value!.AsObject();
                var content = operation["requestBody"]?["content"]?.AsObject().Single();
                var examples = content?.Value?["examples"]?.AsObject().Select(example => ((string?)example.Key, example.Value!["value"])).ToArray()
                    ?? [(null, null)];
                foreach (var isFull in (bool[])[false, true])
                {
                    foreach (var (name, body) in examples)
                        yield return new ExampleCall(method.ToUpperInvariant(), path, operation, name, body, content?.Key, isFull);
                }
            }
        }
    }

    public HttpRequestMessage Request(Func<string, string?> known)
    {
        var path = Path;
        var query = new List<string>();
        var headers = new List<(string, string)>();
        foreach (var parameter in Operation["parameters"]?.AsArray() ?? [])
        {
            var name = (string)parameter!["name"]!;
            var example = parameter["example"]?.ToString();
            switch ((string)parameter["in"]!)
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(known(name) ?? example!), StringComparison.Ordinal);
                    break;
                case "query" when (IsFull || (bool?)parameter["required"] is true) && example is not null:
                    query.Add($"{name}={Uri.EscapeDataString(example)}");
                    break;
                case "header" when IsFull && example is not null:
                    headers.Add((name, example));
                    break;
            }
        }

        var request = new HttpRequestMessage(new HttpMethod(Method), path + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (Body is not null)
        {
            var text = ContentType!.EndsWith("json", StringComparison.Ordinal) ? Body.ToJsonString() : (string)Body!;
            request.Content = new StringContent(known("body:" + Id) is { } replaced ? replaced : text, Encoding.UTF8, ContentType);
        }

        return request;
    }
}
