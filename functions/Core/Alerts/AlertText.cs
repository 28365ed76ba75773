using System.Globalization;

namespace GigVet.Alerts;

/// <summary>An alert as paragraphs of plain lines, for channels without a form of their own.</summary>
internal static class AlertText
{
    private const int LineLength = 350;

    /// <summary>Heading and lines; the first paragraph has no heading.</summary>
    public static IEnumerable<AlertParagraph> Of(Alert alert)
    {
        List<AlertTextLine> first = [];
        if (alert.Now is { } now)
        {
            var was = alert.Before is { } before ? $" (was {Words.Of(before.Band)}, {before.Score})" : "";
            first.Add(Line(string.Create(
                CultureInfo.InvariantCulture,
                $"Risk {Words.Of(now.Band)}, {now.Score} of 100{was}. Recommended: {Words.Of(now.Recommendation)}.")));
        }

        first.AddRange(alert.Causes.Select(cause => Line(cause.Text)));
        AlertParagraph[] all =
        [
            new(null, first),
            .. alert.Lines.GroupBy(line => line.Heading, StringComparer.Ordinal)
                .Select(group => new AlertParagraph(group.Key, [.. group.Select(line => Line(line.Text, line.Url))])),
            new("Evidence", [.. alert.Evidence.Select(one => Line($"{one.Observation} ({one.ObservedAt:yyyy-MM-dd})", one.Source))]),
            new("What changed", [.. alert.Changes.Select(change => Line(Words.Of(change)))]),
            new("Could not be checked", [.. alert.Unchecked.Select(text => Line(text))]),
            new("Next step", alert.NextStep is { Length: > 0 } step ? [Line(step)] : []),
            new("Profile", alert.Contractor is { } who ? [Line(Words.Name(who), who.Url)] : []),
        ];

        return all.Where(paragraph => paragraph.Lines.Count > 0);
    }

    private static AlertTextLine Line(string text, Uri? url = null)
        => new(OneLine.Of(text, LineLength), url is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? url : null);
}

internal sealed record AlertParagraph(string? Heading, IReadOnlyList<AlertTextLine> Lines);

/// <param name="Url">Where a person can see it; http or https.</param>
internal sealed record AlertTextLine(string Text, Uri? Url);
