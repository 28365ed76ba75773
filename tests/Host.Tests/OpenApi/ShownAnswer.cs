using System.Text.Json.Nodes;

namespace GigVet.Host.Tests.OpenApi;

/// <summary>An answer as the document shows it: long lists cut, and without a secret that anybody could take for a real one.</summary>
internal static class ShownAnswer
{
    private const int MostEntries = 2;

    private static readonly string[] Secrets = ["key", "secret"];

    public static JsonNode Of(JsonNode answer)
    {
        var shown = answer.DeepClone();
        Shorten(shown);
        return shown;
    }

    private static void Shorten(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            while (list.Count > MostEntries)
                list.RemoveAt(list.Count - 1);
            foreach (var entry in list)
                Shorten(entry);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
            {
                // A sum is shown whole: the page adds up.
                if (name is "reasons" or "steps")
                    continue;
                if (Secrets.Contains(name, StringComparer.Ordinal) && value is JsonValue text && text.TryGetValue<string>(out var secret))
                    members[name] = secret[..Math.Min(6, secret.Length)] + "…";
                else
                    Shorten(value);
            }
        }
    }
}
