using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Text.Messages;

namespace GigVet.Bench.Text;

/// <summary>How many labelled messages are read as what they are.</summary>
public sealed class Messages : IMeasurement
{
    public string Name => "messages";

    public string About => "suspicious messages found and honest ones left alone";

    public bool TakesInput => true;

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var path = DataFile.Find(options.Input, "pitches", "pitches.jsonl");
        var (messages, leftOut) = LabelledMessage.ReadFile(path);
        var watch = TimeProvider.System.GetTimestamp();
        var read = messages.ConvertAll(
            static message => (Message: message, Raised: MessageReader.Read(message.Text).IsSuspicious));
        var elapsed = TimeProvider.System.GetElapsedTime(watch);

        var suspicious = read.FindAll(static row => row.Message.Suspicious);
        var benign = read.FindAll(static row => !row.Message.Suspicious);
        var hard = benign.FindAll(static row => row.Message.HardNegative);
        figures.Add("messages", read.Count, note: leftOut > 0 ? $"{leftOut} paraphrases left out" : "");
        figures.AddShare("recall", suspicious.Count(static row => row.Raised), suspicious.Count);
        figures.AddShare("falseAlarms", benign.Count(static row => row.Raised), benign.Count);
        figures.AddShare("hardNegativeFalseAlarms", hard.Count(static row => row.Raised), hard.Count);
        figures.Add("messagesPerSecond", read.Count / elapsed.TotalSeconds);
        figures.AddEach("perKind", Each(read, static message => message.Kind));
        figures.AddEach("perGroup", Each(read, static message => message.Group));
        figures.AddList("missed", Ids(suspicious.Where(static row => !row.Raised)));
        figures.AddList("falselyRaised", Ids(benign.Where(static row => row.Raised)));
        return Task.CompletedTask;
    }

    private static string[] Ids(IEnumerable<(LabelledMessage Message, bool)> read)
        => [.. read.Select(static row => row.Message.Id)];

    private static IEnumerable<(string Key, JsonObject Figures)> Each(
        IEnumerable<(LabelledMessage Message, bool Raised)> read, Func<LabelledMessage, string> key)
        => read.GroupBy(row => key(row.Message), StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, Of([.. group])));

    private static JsonObject Of(List<(LabelledMessage Message, bool Raised)> read)
    {
        var suspicious = read.FindAll(static row => row.Message.Suspicious);
        var benign = read.FindAll(static row => !row.Message.Suspicious);
        var figures = new JsonObject { ["messages"] = read.Count };
        if (suspicious.Count > 0)
            figures["recall"] = Figures.Share(suspicious.Count(static row => row.Raised), suspicious.Count);
        if (benign.Count > 0)
            figures["falseAlarms"] = Figures.Share(benign.Count(static row => row.Raised), benign.Count);

        return figures;
    }
}

/// <summary>One line of the file of labelled messages.</summary>
internal sealed record LabelledMessage(
    string Id, string Text, bool Suspicious, string Kind, string Group, bool HardNegative)
{
    /// <returns>The messages, and how many were left out because nobody ever sent them in these words.</returns>
    /// <exception cref="BenchException">Names the line that cannot be used.</exception>
    public static (List<LabelledMessage> Messages, int LeftOut) ReadFile(string path)
    {
        List<LabelledMessage> messages = [];
        var (number, leftOut) = (0, 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Parse(line, $"{path}, line {number}") is { } message)
                messages.Add(message);
            else
                leftOut++;
        }

        return messages.Count > 0 ? (messages, leftOut) : throw new BenchException($"{path} holds no messages.");
    }

    private static LabelledMessage? Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var record = document.RootElement;
            if (record.TryGetProperty("quoted_verbatim", out var verbatim) && verbatim.ValueKind == JsonValueKind.False)
                return null;

            return new LabelledMessage(
                Required("id"),
                Required("text"),
                Required("label") switch
                {
                    "suspicious" => true,
                    "benign" => false,
                    var other => throw new BenchException(
                        $"{place}: label is \"{other}\"; it has to be suspicious or benign."),
                },
                Optional("kind"),
                Optional("group"),
                record.TryGetProperty("hard_negative", out var hard) && IsSet(hard));

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

    /// <summary>True, or the list of words that make it hard.</summary>
    private static bool IsSet(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString()!.Length > 0,
        _ => false,
    };
}
