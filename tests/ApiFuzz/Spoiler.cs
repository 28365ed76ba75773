using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GigVet.ApiFuzz;

/// <summary>Spoils one thing of a body.</summary>
internal static class Spoiler
{
    private const int Huge = 200_000;
    private const int TooLarge = (2 << 20) + 1;

    public static (byte[] Body, string How) Spoil(string text, Strangers foreign, Random random)
    {
        try
        {
            return SpoilOne(text, foreign, random);
        }
        catch (InvalidOperationException)
        {
            // Half a character of an earlier change: it cannot be written anew.
            return Whole(text, random);
        }
    }

    private static (byte[] Body, string How) SpoilOne(string text, Strangers foreign, Random random)
    {
        if (random.Next(4) == 0)
            return Whole(text, random);
        if (TryParse(text) is not { } json)
            return (Encoding.UTF8.GetBytes(text.Insert(random.Next(text.Length + 1), Pick(Texts.Values, random))), "text in the middle");

        var places = Places(json).ToArray();
        if (places.Length == 0)
            return Whole(text, random);

        var (parent, name, index) = places[random.Next(places.Length)];
        switch (random.Next(8))
        {
            case 0 when parent is JsonObject members && name is not null:
                members.Remove(name);
                return (Bytes(json), "missing member");
            case 1 when parent is JsonObject members:
                members["notKnown" + random.Next(9)] = 1;
                return (Bytes(json), "unknown member");
            case 2 when parent is JsonObject && name is not null:
                var member = JsonSerializer.Serialize(name) + ":";
                return (Encoding.UTF8.GetBytes(json.ToJsonString().Replace(member, $"{member}1,{member}", StringComparison.Ordinal)), "member given twice");
            case 3:
                Set(parent, name, index, JsonValue.Create(Pick(Texts.Values, random)));
                return (Bytes(json), "odd text");
            case 4:
                Set(parent, name, index, JsonValue.Create(new string(Pick(["a", "ä", "\ud83d\ude00"], random)[0], random.Next(Huge))));
                return (Bytes(json), "long text");
            case 5:
                Set(parent, name, index, JsonValue.Create(Uri.UnescapeDataString(Pick(foreign.Ids, random))));
                return (Bytes(json), "foreign id");
            case 6:
                Set(parent, name, index, new JsonArray([.. Enumerable.Range(0, random.Next(2_000)).Select(number => JsonValue.Create(number))]));
                return (Bytes(json), "long list");
            default:
                Set(parent, name, index, JsonNode.Parse(Pick(["null", "true", "0", "-1", "1.5", "99999999999999999999", "[]", "{}", "[null]", "{\"a\":{\"b\":[1]}}", "\"\"", "1e300"], random)));
                return (Bytes(json), "wrong type");
        }
    }

    private static (byte[] Body, string How) Whole(string text, Random random) => random.Next(12) switch
    {
        0 => ([], "empty body"),
        1 => (Encoding.UTF8.GetBytes(text[..random.Next(text.Length + 1)]), "cut body"),
        2 => ([.. Encoding.UTF8.GetBytes(text), 0xFF, 0xFE, 0xC0], "not UTF-8"),
        3 => ([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], "byte order mark"),
        4 => (Encoding.UTF8.GetBytes(Pick(["null", "[]", "\"text\"", "1", "true", "{}", "[{}]", "{", "nul", "{\"a\":1,\"a\":2}", "/* */{}", "{} {}"], random)), "another body"),
        5 => (Encoding.UTF8.GetBytes(new string('[', random.Next(20_000))), "deep body"),
        6 => (Encoding.UTF8.GetBytes("{\"claims\":" + string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 501)), "deep members"),
        7 => (Encoding.Unicode.GetBytes(text), "UTF-16"),
        8 => (Encoding.UTF8.GetBytes(text.Replace("\"", "\\u0022", StringComparison.Ordinal)), "escaped quotes"),
        9 => (Encoding.UTF8.GetBytes(text.Replace(":\"", ":\"\\ud800", StringComparison.Ordinal)), "half a character"),
        10 when random.Next(20) == 0 => (new byte[TooLarge], "too large"),
        _ => (Encoding.UTF8.GetBytes(new string(' ', random.Next(5_000)) + text), "blanks before"),
    };

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                yield return (node, name, -1);
                foreach (var inner in value is null ? [] : Places(value))
                    yield return inner;
            }
        }
        else if (node is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++)
            {
                yield return (node, null, index);
                foreach (var inner in list[index] is { } value ? Places(value) : [])
                    yield return inner;
            }
        }
    }

    private static void Set(JsonNode parent, string? name, int index, JsonNode? value)
    {
        if (name is not null)
            parent[name] = value;
        else
            parent[index] = value;
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}
