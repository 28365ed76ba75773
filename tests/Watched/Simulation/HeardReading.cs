using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GigVet.Watched.Simulation;

/// <summary>Reads what arrived as its receiver would: from the message alone.</summary>
internal static partial class HeardReading
{
    /// <summary>A program reads the assessment, not only the id of the message.</summary>
    public static IReadOnlyList<HeardLine> Webhook(string body)
    {
        var data = JsonDocument.Parse(body).RootElement.GetProperty("data");
        return [new HeardLine(TextOf(data, "assessment"), TextOf(data, "title") ?? "", null)];
    }

    public static IReadOnlyList<HeardLine> Slack(string body)
    {
        var texts = Texts(JsonDocument.Parse(body).RootElement.GetProperty("blocks")).ToArray();
        if (!Digest.IsMatch(texts[0]))
            return [new HeardLine(AlertIdInText.Match(texts[^1]).Value, texts[0], null)];

        return
        [
            .. texts.SelectMany(text => SlackLine.Matches(text))
                .Select(line => new HeardLine(null, Plain(line.Groups["title"].Value), new Uri(WebUtility.HtmlDecode(line.Groups["url"].Value)))),
        ];
    }

    public static IReadOnlyList<HeardLine> Teams(string body)
    {
        var paragraphs = JsonDocument.Parse(body).RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")
            .EnumerateArray()
            .Select(paragraph => paragraph.GetProperty("inlines").EnumerateArray().ToArray())
            .ToArray();
        var title = TextOf(paragraphs[0][0], "text")!;
        HeardLine[] linked =
        [
            .. paragraphs.Where(runs => runs.Length > 2)
                .Select(runs => new HeardLine(
                    null, TextOf(runs[0], "text")![2..], new Uri(runs[2].GetProperty("selectAction").GetProperty("url").GetString()!))),
        ];

        // Of one alert the profile stands last; a digest has nothing but lines.
        return Digest.IsMatch(title) ? linked : [new HeardLine(null, title, linked[^1].Url)];
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(Mark.Replace(text, ""));

    private static string? TextOf(JsonElement thing, string name)
        => thing.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.String ? found.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement thing) => thing.ValueKind switch
    {
        JsonValueKind.Array => thing.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => thing.EnumerateObject().SelectMany(one =>
            one is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [one.Value.GetString()!] : Texts(one.Value)),
        _ => [],
    };

    [GeneratedRegex(@"\d+ alerts about contractors you pay$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Digest { get; }

    [GeneratedRegex("alr_[0-9a-z]{26}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex AlertIdInText { get; }

    [GeneratedRegex(
        @"• (?<title>[^\n]*) <(?<url>[^|>]+)\|profile>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex SlackLine { get; }

    /// <summary>The coloured square before a title.</summary>
    [GeneratedRegex(@"^[^\p{L}\p{N}]+ ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Mark { get; }
}
