using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace GigVet.Vetting;

/// <summary>Turns what the JSON reader says into a field and a sentence for the person who sent it.</summary>
public static partial class JsonErrors
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="InvalidRequestException">The bytes are no JSON of this shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, string whole)
        where T : class
    {
        if (utf8.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            throw new InvalidRequestException(whole, "is empty; a JSON object is expected.");

        if (!Utf8.IsValid(utf8))
            throw new InvalidRequestException(whole, "is not text in UTF-8.");

        try
        {
            var read = JsonSerializer.Deserialize<T>(utf8, GigVetJson.Strict)
                ?? throw new InvalidRequestException(whole, "is null; a JSON object is expected.");
            return HalfCharacterIn(utf8) is { } field ? throw new InvalidRequestException(field.Length > 0 ? field : whole, "holds half of a character.") : read;
        }
        catch (JsonException exception)
        {
            throw new InvalidRequestException(Describe(exception, whole));
        }
        catch (ArgumentException exception) when (SameKey.Match(exception.Message) is { Success: true } twice)
        {
            // The reader of JsonObject has an exception of its own for this.
            throw new InvalidRequestException(twice.Groups["name"].Value, "is given twice.");
        }
    }

    /// <summary>A text that is kept as JSON is only decoded later, where nobody expects that it cannot be.</summary>
    /// <returns>The nearest field, empty where there is none; null when every text can be decoded.</returns>
    private static string? HalfCharacterIn(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0)
            return null;

        var field = "";
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                continue;

            try
            {
                var text = reader.GetString()!;
                field = reader.TokenType is JsonTokenType.PropertyName ? text : field;
            }
            catch (InvalidOperationException)
            {
                return field;
            }
        }

        return null;
    }

    private static FieldError Describe(JsonException exception, string whole)
    {
        var path = (exception.Path ?? "$").TrimStart('$').TrimStart('.');
        var message = exception.Message;

        if (Unknown.Match(message) is { Success: true } unknown)
            return new FieldError(Append(path, unknown.Groups["name"].Value), "is not a known field.");
        if (Twice.Match(message) is { Success: true } twice)
            return new FieldError(Append(path, twice.Groups["name"].Value), "is given twice.");
        if (Missing.Match(message) is { Success: true } missing)
            return new FieldError(Append(path, missing.Groups["name"].Value), "is required.");
        if (message.StartsWith("must be", StringComparison.Ordinal))
            return new FieldError(path.Length == 0 ? whole : path, Sentence(message));
        if (exception.InnerException is JsonException)
        {
            return new FieldError(
                path.Length == 0 ? whole : path,
                $"is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).");
        }

        return new FieldError(path.Length == 0 ? whole : path, "has the wrong type or an unknown value.");
    }

    private static string Append(string path, string name)
        => path.Length == 0 ? name : path == name || path.EndsWith("." + name, StringComparison.Ordinal) ? path : $"{path}.{name}";

    private static string Sentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    [GeneratedRegex("JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Unknown { get; }

    [GeneratedRegex("[Dd]uplicate property '(?<name>[^']*)'", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Twice { get; }

    [GeneratedRegex(@"same key has already been added\. Key: (?<name>.*?)( \(Parameter|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 200)]
    private static partial Regex SameKey { get; }

    [GeneratedRegex("missing required properties including: '(?<name>[^']*)'", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Missing { get; }
}
