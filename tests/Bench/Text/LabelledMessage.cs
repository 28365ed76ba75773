using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GigVet.Bench.Text;

/// <summary>One line of a file of labelled messages.</summary>
internal sealed record LabelledMessage(string Id, string Text, bool Suspicious)
{
    public required string Kind { get; init; }

    public required string Group { get; init; }

    public required string Language { get; init; }

    public required bool HardNegative { get; init; }

    /// <summary>Somebody sent or published it; false for texts that the author of a filter made up.</summary>
    public required bool Real { get; init; }

    /// <summary>General scam mail or a job ad: reported, and kept out of the figures on the core kinds.</summary>
    public required bool Apart { get; init; }

    /// <summary>
    /// The groups that were not read while rules were written: a third of them, by a hash of the group's name alone.
    /// </summary>
    public bool HeldOut => SHA256.HashData(Encoding.UTF8.GetBytes("held-out:" + Group))[0] % 3 == 0;

    /// <returns>The messages, and how many were left out because nobody ever sent them in these words.</returns>
    /// <exception cref="BenchException">Names the line that cannot be used.</exception>
    public static (List<LabelledMessage> Messages, int LeftOut) ReadFiles(IReadOnlyList<string> paths)
    {
        List<LabelledMessage> messages = [];
        var leftOut = 0;
        foreach (var path in paths)
        {
            foreach (var (index, line) in File.ReadLines(path).Index())
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                if (Parse(line, $"{path}, line {index + 1}") is { } message)
                    messages.Add(message);
                else
                    leftOut++;
            }
        }

        return messages.Count > 0
            ? (messages, leftOut)
            : throw new BenchException($"{string.Join(" and ", paths)} holds no messages.");
    }

    private static LabelledMessage? Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var record = document.RootElement;
            if (record.TryGetProperty("quoted_verbatim", out var verbatim) && verbatim.ValueKind == JsonValueKind.False)
                return null;

            return new LabelledMessage(Required("id"), Required("text"), IsSuspicious(Required("label"), place))
            {
                Kind = Optional("kind"),
                Group = Optional("group"),
                Language = Find("language") ?? "not stated",
                HardNegative = record.TryGetProperty("hard_negative", out var hard) && IsSet(hard),
                Real = Optional("provenance") != "written_example",
                Apart = Optional("relevance") == "near"
                    || Optional("kind").StartsWith("fake_job", StringComparison.Ordinal),
            };

            string Required(string name)
                => Find(name) ?? throw new BenchException($"{place}: {name} is missing or no text.");

            string Optional(string name) => Find(name) ?? "";

            string? Find(string name)
                => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new BenchException($"{place}: not a JSON object.");
        }
    }

    private static bool IsSuspicious(string label, string place) => label switch
    {
        "suspicious" => true,
        "benign" => false,
        _ => throw new BenchException($"{place}: label is \"{label}\"; it has to be suspicious or benign."),
    };

    /// <summary>True, or the list of words that make it hard.</summary>
    private static bool IsSet(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString()!.Length > 0,
        _ => false,
    };
}
