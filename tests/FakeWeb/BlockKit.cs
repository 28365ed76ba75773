using System.Text.Json;
using System.Text.RegularExpressions;

namespace GigVet.FakeWeb;

/// <summary>The limits of Slack's Block Kit, as Slack documents them; knows nothing of who writes the messages.</summary>
public static partial class BlockKit
{
    private static readonly Dictionary<string, string[]> KnownFields = new(StringComparer.Ordinal)
    {
        ["header"] = ["type", "text", "block_id"],
        ["section"] = ["type", "text", "fields", "accessory", "block_id", "expand"],
        ["context"] = ["type", "elements", "block_id"],
        ["actions"] = ["type", "elements", "block_id"],
        ["divider"] = ["type", "block_id"],
        ["button"] = ["type", "text", "url", "value", "style", "action_id", "confirm", "accessibility_label"],
    };

    /// <returns>A sentence for each violation; none for a message that Slack takes.</returns>
    public static IReadOnlyList<string> Violations(string json)
    {
        List<string> wrong = [];
        using var document = JsonDocument.Parse(json);
        var message = document.RootElement;
        if (!message.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 and <= 40_000 })
            wrong.Add("The fallback text is missing or longer than 40,000 characters.");
        else
            CheckMarkup(text.GetString()!, "text", wrong);
        if (!message.TryGetProperty("blocks", out var blocks))
            return wrong;

        if (blocks.GetArrayLength() is 0 or > 50)
            wrong.Add($"{blocks.GetArrayLength()} blocks; 1 to 50 are taken.");
        foreach (var (place, block) in blocks.EnumerateArray().Index())
            CheckBlock(block, $"blocks[{place}]", wrong);

        return wrong;
    }

    private static void CheckBlock(JsonElement block, string path, List<string> wrong)
    {
        var type = block.GetProperty("type").GetString()!;
        CheckFields(block, type, path, wrong);
        if (block.TryGetProperty("block_id", out var id) && id.GetString()!.Length > 255)
            wrong.Add($"{path}: block_id is longer than 255.");

        switch (type)
        {
            case "header":
                CheckText(block.GetProperty("text"), 150, path, wrong, plain: true);
                break;
            case "section":
                CheckSection(block, path, wrong);
                break;
            case "context":
                CheckElements(block, 10, path, wrong);
                foreach (var element in block.GetProperty("elements").EnumerateArray())
                    CheckText(element, 2_000, path, wrong);
                break;
            case "actions":
                CheckElements(block, 25, path, wrong);
                foreach (var element in block.GetProperty("elements").EnumerateArray())
                    CheckButton(element, path, wrong);
                break;
        }
    }

    private static void CheckSection(JsonElement section, string path, List<string> wrong)
    {
        var hasText = section.TryGetProperty("text", out var text);
        var hasFields = section.TryGetProperty("fields", out var fields);
        if (!hasText && !hasFields)
            wrong.Add($"{path}: a section needs a text or fields.");
        if (hasText)
            CheckText(text, 3_000, path, wrong);
        if (!hasFields)
            return;

        if (fields.GetArrayLength() is 0 or > 10)
            wrong.Add($"{path}: {fields.GetArrayLength()} fields; 1 to 10 are taken.");
        foreach (var field in fields.EnumerateArray())
            CheckText(field, 2_000, path, wrong);
    }

    private static void CheckButton(JsonElement button, string path, List<string> wrong)
    {
        CheckFields(button, "button", path, wrong);
        CheckText(button.GetProperty("text"), 75, path, wrong, plain: true);
        if (button.TryGetProperty("url", out var url)
            && (url.GetString()!.Length > 3_000 || !Uri.TryCreate(url.GetString(), UriKind.Absolute, out _)))
        {
            wrong.Add($"{path}: the url of a button is none, or longer than 3,000.");
        }
    }

    private static void CheckElements(JsonElement block, int most, string path, List<string> wrong)
    {
        if (block.GetProperty("elements").GetArrayLength() is var count && (count == 0 || count > most))
            wrong.Add($"{path}: {count} elements; 1 to {most} are taken.");
    }

    private static void CheckText(JsonElement text, int most, string path, List<string> wrong, bool plain = false)
    {
        var type = text.GetProperty("type").GetString();
        var value = text.GetProperty("text").GetString()!;
        if (type is not ("plain_text" or "mrkdwn") || (plain && type is not "plain_text"))
            wrong.Add($"{path}: a text of type {type} is not taken here.");
        if (value.Length is 0 || value.Length > most)
            wrong.Add($"{path}: {value.Length} characters; 1 to {most} are taken.");
        if (value.Length > 0 && (char.IsHighSurrogate(value[^1]) || char.IsLowSurrogate(value[0])))
            wrong.Add($"{path}: a character is cut in two.");
        if (type is "mrkdwn")
            CheckMarkup(value, path, wrong);
    }

    /// <summary>What stands between angle brackets must be a link; a mention or a command is none of ours.</summary>
    private static void CheckMarkup(string text, string path, List<string> wrong)
    {
        var rest = Link.Replace(text, "");
        if (rest.Contains('<', StringComparison.Ordinal) || rest.Contains('>', StringComparison.Ordinal))
            wrong.Add($"{path}: an angle bracket is not escaped, or stands for something else than a link.");
        if (Entity.Replace(rest, "").Contains('&', StringComparison.Ordinal))
            wrong.Add($"{path}: an ampersand is not escaped.");
    }

    private static void CheckFields(JsonElement element, string type, string path, List<string> wrong)
    {
        if (!KnownFields.TryGetValue(type, out var known))
        {
            wrong.Add($"{path}: {type} is not known here.");
            return;
        }

        foreach (var field in element.EnumerateObject().Where(field => !known.Contains(field.Name, StringComparer.Ordinal)))
            wrong.Add($"{path}: {type} has no field {field.Name}.");
    }

    [GeneratedRegex("<https?://[^<>|\\s]+\\|[^<>|]+>", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("&(amp|lt|gt);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Entity { get; }
}
