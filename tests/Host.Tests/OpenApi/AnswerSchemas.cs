using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace GigVet.Host.Tests.OpenApi;

/// <summary>Holds what was answered against what the document says, closed: a member it does not name is an error.</summary>
internal sealed class AnswerSchemas
{
    private static readonly EvaluationOptions Strictly = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonObject _document;
    private readonly JsonObject _types;

    public AnswerSchemas(JsonObject document)
    {
        _document = (JsonObject)document.DeepClone();
        Close(_document);
        _types = (JsonObject)_document["components"]!["schemas"]!;
    }

    /// <returns>What is wrong with an answer, in words; empty when it is as documented.</returns>
    public IReadOnlyList<string> WrongWith(JsonObject operation, int status, string contentType, string body)
    {
        if (operation["responses"]![$"{status}"] is not { } response)
            return [$"{status} is not documented: {body}"];
        if (response["$ref"] is { } reference)
            response = At((string)reference!);
        if (response["content"] is not JsonObject content)
            return body.Length == 0 ? [] : ["has a body"];
        if (content[contentType]?["schema"] is not { } schema)
            return [$"{contentType} is not documented"];

        return contentType.Contains("json", StringComparison.Ordinal) ? Evaluate(schema, JsonElement.Parse(body)) : [];
    }

    public IReadOnlyList<string> Evaluate(JsonNode schema, JsonElement value)
    {
        var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["$defs"] = _types.DeepClone() };
        var text = whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var results = JsonSchema.FromText(text).Evaluate(value, Strictly);
        return results.IsValid ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    private JsonNode At(string reference)
        => reference.Split('/').Skip(1).Aggregate((JsonNode)_document, (node, part) => node[part]!);

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject shape)
        {
            if (shape["properties"] is JsonObject && shape["type"] is JsonValue type && (string?)type == "object" && shape["additionalProperties"] is null)
                shape["additionalProperties"] = false;
            foreach (var (_, part) in shape)
                Close(part);
        }
        else if (node is JsonArray list)
        {
            foreach (var part in list)
                Close(part);
        }
    }
}
