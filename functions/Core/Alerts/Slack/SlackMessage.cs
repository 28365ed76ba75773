using System.Globalization;
using System.Text.Json.Nodes;
using GigVet.Model;

namespace GigVet.Alerts.Slack;

/// <summary>An alert as a Slack message in Block Kit, within every limit of it.</summary>
public static class SlackMessage
{
    private const int HeaderLength = 150;
    private const int SectionLength = 3_000;
    private const int FieldLength = 2_000;
    private const int FallbackLength = 3_000;
    private const int AddressLength = 3_000;

    /// <summary>Ours: a line that is longer is not read.</summary>
    private const int LineLength = 350;

    public static JsonObject Of(Alert alert)
    {
        JsonArray blocks = [Header(Mark(alert.Now?.Band) + alert.Title)];
        if (alert.Now is { } now)
            blocks.Add(Fields($"*Risk*\n{Standing(now, alert.Before)}", $"*Recommended*\n{Words.Of(now.Recommendation)}"));

        AddList(blocks, null, alert.Causes.Select(cause => SlackText.Escaped(cause.Text, LineLength)));
        foreach (var group in alert.Lines.GroupBy(line => line.Heading, StringComparer.Ordinal))
            AddList(blocks, group.Key, group.Select(Line));
        AddList(blocks, "Evidence", alert.Evidence.Select(Evidence));
        AddList(blocks, "What changed", alert.Changes.Select(change => SlackText.Escaped(Words.Of(change), LineLength)));
        AddList(blocks, "Could not be checked", alert.Unchecked.Select(text => SlackText.Escaped(text, LineLength)));
        if (alert.NextStep is { Length: > 0 } step)
            blocks.Add(Section($"*Next step*\n{SlackText.Escaped(step, LineLength)}"));
        if (alert.Contractor is { Url: { } url } && url.AbsoluteUri.Length <= AddressLength)
            blocks.Add(Actions(url));
        blocks.Add(Context(alert));

        return new JsonObject
        {
            ["text"] = SlackText.Escaped(alert.Title, FallbackLength),
            ["blocks"] = blocks,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
        };
    }

    /// <summary>For a receiver that does not take the blocks.</summary>
    public static JsonObject PlainOf(Alert alert)
    {
        var lines = alert.Causes.Select(cause => cause.Text)
            .Concat(alert.Lines.Select(line => line.Text))
            .Append(alert.NextStep ?? "");

        return new JsonObject { ["text"] = SlackText.Escaped($"{alert.Title}. {string.Join(" ", lines)}", FallbackLength) };
    }

    private static string Standing(Standing now, Standing? before)
    {
        var was = before is null ? "" : $" (was {Words.Of(before.Band)}, {before.Score})";
        return string.Create(CultureInfo.InvariantCulture, $"{Words.Of(now.Band)}, {now.Score} of 100{was}");
    }

    private static string Evidence(Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"{SlackText.Escaped(evidence.Observation, LineLength)} ({Source(evidence.Source)}, {evidence.ObservedAt:yyyy-MM-dd})");

    private static string Source(Uri source)
        => source is { IsAbsoluteUri: true, Scheme: "https" or "http" } && source.AbsoluteUri.Length <= LineLength
            ? SlackText.Link(source, source.Host)
            : SlackText.Escaped(source.OriginalString, 100);

    private static string Line(AlertLine line)
    {
        var text = Mark(line.Band) + SlackText.Escaped(line.Text, LineLength);
        return line.Url is { } url && url.AbsoluteUri.Length <= LineLength ? $"{text} {SlackText.Link(url, "profile")}" : text;
    }

    private static string Mark(RiskBand? band) => band switch
    {
        RiskBand.Critical => "🟥 ",
        RiskBand.High => "🟧 ",
        RiskBand.Medium => "🟨 ",
        RiskBand.Low => "🟩 ",
        RiskBand.Inconclusive => "⬜ ",
        _ => "",
    };

    /// <summary>Lines stay whole: what does not fit into one section goes into the next.</summary>
    private static void AddList(JsonArray blocks, string? title, IEnumerable<string> lines)
    {
        var text = title is null ? "" : $"*{SlackText.Escaped(title, LineLength)}*";
        foreach (var line in lines)
        {
            var next = $"{text}{(text.Length > 0 ? "\n" : "")}• {line}";
            if (next.Length > SectionLength)
            {
                blocks.Add(Section(text));
                next = $"• {line}";
            }

            text = next;
        }

        if (text.Contains('•', StringComparison.Ordinal))
            blocks.Add(Section(text));
    }

    private static JsonObject Header(string title) => new()
    {
        ["type"] = "header",
        ["text"] = new JsonObject
        {
            ["type"] = "plain_text",
            ["text"] = SlackText.Plain(title, HeaderLength),
            ["emoji"] = true,
        },
    };

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Markdown(text) };

    private static JsonObject Fields(params ReadOnlySpan<string> texts)
    {
        JsonArray fields = [];
        foreach (var text in texts)
            fields.Add(Markdown(text.Length <= FieldLength ? text : text[..FieldLength]));

        return new JsonObject { ["type"] = "section", ["fields"] = fields };
    }

    private static JsonObject Actions(Uri url) => new()
    {
        ["type"] = "actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Open the profile" },
            ["url"] = url.AbsoluteUri,
        }),
    };

    private static JsonObject Context(Alert alert)
    {
        var about = alert.Assessment is { } assessment ? $" · {assessment}" : "";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"GigVet recommends, a person decides · {alert.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC{about} · {alert.Id}");
        return new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Markdown(text)) };
    }

    /// <summary>Verbatim: what somebody else wrote is not turned into links and mentions.</summary>
    private static JsonObject Markdown(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };
}
