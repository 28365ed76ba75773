using System.Text.Json.Nodes;

namespace GigVet.ApiFuzz;

/// <summary>One operation as the OpenAPI document describes it.</summary>
/// <param name="Bodies">Examples of its body, as text.</param>
public sealed record ApiOperation(
    string Id, string Method, string Path, IReadOnlyList<ApiParameter> Parameters, string? ContentType, IReadOnlyList<string> Bodies, IReadOnlyList<int> Statuses)
{
    public static IReadOnlyList<ApiOperation> Of(JsonObject document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => Read(path.Key, one.Key, one.Value!.AsObject()))),
    ];

    private static ApiOperation Read(string path, string method, JsonObject operation)
    {
        var content = operation["requestBody"]?["content"]?.AsObject().Single();
        return new ApiOperation(
            (string)operation["operationId"]!,
            method.ToUpperInvariant(),
            path,
            [
                .. (operation["parameters"]?.AsArray() ?? []).Select(parameter => new ApiParameter(
                    (string)parameter!["name"]!, (string)parameter["in"]!, parameter["example"]?.ToString())),
            ],
            content?.Key,
            [
                .. content?.Value?["examples"]?.AsObject().Select(example => example.Value!["value"] is JsonValue value && value.TryGetValue<string>(out var text)
                    ? text
                    : example.Value["value"]!.ToJsonString()) ?? [],
            ],
            [.. operation["responses"]!.AsObject().Select(response => int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture))]);
    }
}

/// <param name="In">path, query or header.</param>
public sealed record ApiParameter(string Name, string In, string? Example);
