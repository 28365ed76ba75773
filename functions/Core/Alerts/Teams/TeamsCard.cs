using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GigVet.Alerts.Teams;

/// <summary>An alert as an Adaptive Card. All text stands in runs, which Teams shows as they are: nothing in it is markup.</summary>
public static class TeamsCard
{
    /// <summary>Teams takes 28 KB; the rest is for its envelope.</summary>
    public const int MostBytes = 27_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lines become shorter until the card fits.</summary>
    public static string Of(Alert alert)
    {
        string card;
        var length = 400;
        do
        {
            length /= 2;
            card = Of(alert, length).ToJsonString(Readable);
        }
        while (Encoding.UTF8.GetByteCount(card) > MostBytes && length > 10);

        return card;
    }

    private static JsonObject Of(Alert alert, int length)
    {
        JsonArray body = [Runs(new JsonArray(Run(alert.Title, length, heading: true)))];
        foreach (var paragraph in AlertText.Of(alert))
        {
            if (paragraph.Heading is { } heading)
                body.Add(Runs(new JsonArray(Run(heading, length, heading: true))));
            foreach (var line in paragraph.Lines)
                body.Add(Runs(Line(line, length)));
        }

        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = new JsonObject
                {
                    ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                    ["type"] = "AdaptiveCard",
                    ["version"] = "1.4",
                    ["fallbackText"] = OneLine.Of(alert.Title, length),
                    ["body"] = body,
                },
            }),
        };
    }

    private static JsonArray Line(AlertTextLine line, int length)
    {
        JsonArray runs = [Run("• " + line.Text, length, heading: false)];
        if (line.Url is { } url && url.AbsoluteUri.Length <= length)
        {
            runs.Add(Run(" ", length, heading: false));
            var link = Run(url.Host, length, heading: false);
            link["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = url.AbsoluteUri };
            runs.Add(link);
        }

        return runs;
    }

    private static JsonObject Runs(JsonArray inlines) => new() { ["type"] = "RichTextBlock", ["inlines"] = inlines };

    private static JsonObject Run(string text, int length, bool heading)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text == " " ? text : OneLine.Of(text, length) };
        if (heading)
            run["weight"] = "bolder";

        return run;
    }
}
