using System.Globalization;
using System.Text.Json;

namespace GigVet.Enrichers;

/// <summary>The one thing we ask a registry for. Names and addresses of holders are not read, where they are still sent.</summary>
/// <param name="RegisteredAt">Null when the registry does not say.</param>
internal sealed record RdapAnswer(DateTimeOffset? RegisteredAt)
{
    /// <summary>The first domains were registered in March of this year.</summary>
    private const int FirstYear = 1985;

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 32 };

    /// <summary>Null when it is not an answer about the domain.</summary>
    public static RdapAnswer? Read(ReadOnlyMemory<byte> body, string domain)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Shallow);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "objectClassName") is "domain" && IsAbout(root, domain)
                ? new RdapAnswer(Registration(root))
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken JSON, or half a character in a text of it.
            return null;
        }
    }

    /// <summary>Registries write a name in either form, or leave it out.</summary>
    private static bool IsAbout(JsonElement root, string domain)
    {
        var names = new[] { Text(root, "ldhName"), Text(root, "unicodeName") }.OfType<string>().ToArray();
        return names.Length == 0 || Array.Exists(names, name => AsciiOf(name) == AsciiOf(domain));
    }

    private static DateTimeOffset? Registration(JsonElement root)
    {
        if (!root.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            return null;

        foreach (var each in events.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object))
        {
            if (Text(each, "eventAction") is "registration" && DateOf(Text(each, "eventDate")) is { } date)
                return date;
        }

        return null;
    }

    private static DateTimeOffset? DateOf(string? text) => DateTimeOffset.TryParse(
        text,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var date) && date.Year >= FirstYear
            ? date
            : null;

    private static string? Text(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string AsciiOf(string name)
        => Uri.TryCreate($"https://{name.TrimEnd('.')}/", UriKind.Absolute, out var url)
            ? url.IdnHost.ToLowerInvariant()
            : name;
}
