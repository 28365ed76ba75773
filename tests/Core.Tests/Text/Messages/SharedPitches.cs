using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>The labelled messages beside the checkout, when this machine has them.</summary>
internal sealed record LabelledMessage(
    string Id, string Text, bool Suspicious, string Kind, string Group, bool Near, bool HardNegative)
{
    /// <summary>Whether its group was read before the first rule; parts of the other half were read later.</summary>
    public bool Read => SHA256.HashData(Encoding.UTF8.GetBytes(Group))[0] % 2 == 0;
}

/// <summary>Reads the labelled messages; records that are nobody's own words are left out.</summary>
internal static class SharedPitches
{
    public static IReadOnlyList<LabelledMessage>? Load(params string[] files)
    {
        var paths = files.Select(file => Repository.SharedData("pitches", file)).ToList();
        return paths.Contains(null)
            ? null
            : [.. paths
                .SelectMany(path => File.ReadLines(path!))
                .Where(line => line.Length > 0)
                .Select(Parse)
                .OfType<LabelledMessage>()];
    }

    private static LabelledMessage? Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var record = document.RootElement;
        if (record.TryGetProperty("quoted_verbatim", out var verbatim) && verbatim.ValueKind == JsonValueKind.False)
            return null;
        return new(
            Text(record, "id"),
            Text(record, "text"),
            Text(record, "label") == "suspicious",
            Text(record, "kind"),
            Text(record, "group"),
            Text(record, "relevance") == "near" || Text(record, "kind").StartsWith("fake_", StringComparison.Ordinal),
            record.TryGetProperty("hard_negative", out var triggers) && triggers.ValueKind == JsonValueKind.Array
                && triggers.GetArrayLength() > 0);
    }

    private static string Text(JsonElement record, string name)
        => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
