using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Tells answers from refusals, and finds code and text in the service's refusals.</summary>
internal sealed class ServiceResponses : RequestFailedDetailsParser
{
    private ServiceResponses()
    {
    }

    public static ResponseClassifier Classifier { get; } = new();

    public static ServiceResponses Parser { get; } = new();

    public static RequestFailedException Failure(Response response) => new(response, innerException: null, Parser);

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is { Length: > 0 } ? Parse(response.Content.ToMemory()) : null;
        if (error is null && response.Headers.TryGetValue("x-ms-error-code", out var code))
            error = new ResponseError(code, response.ReasonPhrase);

        return error is not null;
    }

    /// <summary>Refusals are JSON, but those that the front door gives before anybody looked inside are XML.</summary>
    public static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        var text = body.Span.TrimStart("\uFEFF"u8);
        try
        {
            return text.TrimStart(" \t\r\n"u8) switch
            {
                [(byte)'{', ..] => ParseJson(text),
                [(byte)'<', ..] => ParseXml(System.Text.Encoding.UTF8.GetString(text)),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or XmlException)
        {
            // A proxy's page, or a body cut short: the status has to speak for itself.
            return null;
        }
    }

    private static ResponseError? ParseJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        if (!document.RootElement.TryGetProperty("odata.error", out var error)
            && !document.RootElement.TryGetProperty("error", out error))
        {
            return null;
        }

        if (error.ValueKind != JsonValueKind.Object)
            return null;

        return new ResponseError(Text(error, "code"), Text(error, "message"));
    }

    private static string? Text(JsonElement error, string name)
    {
        if (!error.TryGetProperty(name, out var property))
            return null;

        if (property.ValueKind == JsonValueKind.Object && !property.TryGetProperty("value", out property))
            return null;

        return property.ValueKind == JsonValueKind.String ? property.GetString() : null;
    }

    private static ResponseError? ParseXml(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var root = XDocument.Load(reader).Root;
        return root?.Name.LocalName.Equals("error", StringComparison.OrdinalIgnoreCase) == true
            ? new ResponseError(Element(root, "code"), Element(root, "message"))
            : null;
    }

    private static string? Element(XElement root, string name)
        => root.Elements().FirstOrDefault(
            element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
