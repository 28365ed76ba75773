using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.Web;

namespace GigVet.Platforms.Reading;

/// <summary>The data that a page carries for its own scripts: JSON elements, and what scripts assign to a variable.</summary>
internal static partial class EmbeddedJson
{
    private const int MostDocuments = 40;
    private const int MostObjects = 20_000;
    private const int MostAssignments = 20;
    private const int Deepest = 64;

    /// <summary>Every object of every such document, in the order of the page; broken ones are left out.</summary>
    public static IReadOnlyList<StateObject> ObjectsOf(HtmlPage page)
    {
        var objects = new List<StateObject>();
        var documents = page.Root.Select("//script").SelectMany(script => Documents(script.Attribute("type"), script.InnerHtml));
        foreach (var document in documents.Take(MostDocuments))
            Collect(document, objects);

        return objects;
    }

    private static IEnumerable<JsonElement> Documents(string? type, string script)
    {
        var kind = type?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        if (kind.Contains("ld+json", StringComparison.Ordinal))
            return [];
        if (kind.Contains("json", StringComparison.Ordinal))
            return Parse(script) is { } whole ? [whole] : [];

        return kind is "" or "module" or "text/javascript" or "application/javascript"
            ? Assignment.Matches(script).Take(MostAssignments).Select(match => Assigned(script, match)).OfType<JsonElement>()
            : [];
    }

    /// <summary>The value ends where JSON does; the script behind it is not looked at.</summary>
    private static JsonElement? Assigned(string script, Match match)
    {
        var start = match.Index + match.Length;
        if (!match.Groups["quoted"].Success)
            return Parse(script[start..]);

        return Parse(script[start..]) is { ValueKind: JsonValueKind.String } text && StateObject.TextOf(text) is { } inner
            ? Parse(inner)
            : null;
    }

    private static JsonElement? Parse(string text)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(text.TrimStart()), new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return null;

            using (document)
                return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Most of what scripts assign is JavaScript, and hostile pages carry worse.
            return null;
        }
    }

    private static void Collect(JsonElement document, List<StateObject> objects)
    {
        var open = new Stack<(JsonElement Json, string Key, bool InList)>([(document, "", false)]);
        while (objects.Count < MostObjects && open.TryPop(out var next))
        {
            switch (next.Json.ValueKind)
            {
                case JsonValueKind.Object:
                    var thing = new StateObject(next.Json, next.Key, next.InList);
                    objects.Add(thing);
                    foreach (var (name, value) in thing.Members.Reverse())
                        Push(open, value, name, inList: false);
                    break;
                case JsonValueKind.Array:
                    foreach (var item in next.Json.EnumerateArray().Take(MostObjects).Reverse())
                        Push(open, item, next.Key, inList: true);
                    break;
            }
        }
    }

    private static void Push(Stack<(JsonElement, string, bool)> open, JsonElement json, string key, bool inList)
    {
        if (json.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            open.Push((json, key, inList));
    }

    [GeneratedRegex(
        """(\b(window|self|globalThis)\s{0,5}(\.|\[\s{0,5}["'])|\b(var|let|const)\s{1,5}|^\s{0,50})[A-Za-z_$][\w$.]{0,80}(["']\s{0,5}\])?\s{0,5}=\s{0,5}((?<quoted>JSON\.parse\(\s{0,5}(?="))|(?=[{\[]))""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Assignment { get; }
}
