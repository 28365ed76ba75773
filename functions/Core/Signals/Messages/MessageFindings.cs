using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Signals.Messages;

/// <summary>Turns what was read in the messages of a dossier into the finding of one signal.</summary>
internal static class MessageFindings
{
    private const int LongestQuote = 200;

    /// <summary>
    /// Raised with the quoted words when a message asks for one of the kinds, clear otherwise, not available where a
    /// message was not readable.
    /// </summary>
    public static Finding For(Dossier dossier, SignalInfo info, params ReadOnlySpan<string> kinds)
    {
        if (dossier.Find<PitchMessages>() is not { Messages.Count: > 0 } pitch)
            return NoneTaken(dossier, info);

        var hits = Hits(pitch, [.. kinds]);
        if (hits.Count == 0 && pitch.Readings.Any(reading => !reading.Readable))
            return info.NotAvailable(Unread(pitch));
        if (hits.Count == 0)
            return info.Clear($"Nothing of the kind stands in the {Count(pitch)} given.");

        var strongest = hits.MaxBy(hit => hit.Found.Strength).Found;
        return info.Raised(
            strongest.Why, [.. hits.Select(hit => Cite(dossier, pitch, hit.Message, hit.Found))], strongest.Strength);
    }

    /// <summary>Where no message reached the dossier: that none was given is not the same as that none was looked at.</summary>
    public static Finding NoneTaken(Dossier dossier, SignalInfo info) => dossier.Request.Messages.Count == 0
        ? info.NotApplicable("No message was given; add what the contractor wrote to you.")
        : info.NotAvailable("The messages given could not be looked at in time; read them yourself.");

    /// <summary>How many different rules of one kind found something in the messages.</summary>
    public static int Rules(Dossier dossier, string kind)
        => dossier.Find<PitchMessages>() is { } pitch
            ? pitch.Readings
                .SelectMany(reading => reading.Hits)
                .Where(hit => hit.Kind == kind)
                .DistinctBy(hit => hit.RuleId, StringComparer.Ordinal)
                .Count()
            : 0;

    private static List<(int Message, MessageHit Found)> Hits(PitchMessages pitch, string[] kinds)
        => [.. pitch.Readings
            .SelectMany((reading, message) => reading.Hits.Select(hit => (Message: message, Found: hit)))
            .Where(hit => kinds.Contains(hit.Found.Kind, StringComparer.Ordinal))
            .GroupBy(hit => hit.Message)
            .SelectMany(group => Widest([.. group]))];

    // Several rules may read the same words; the reader of a report sees them once.
    private static IEnumerable<(int Message, MessageHit Found)> Widest(List<(int Message, MessageHit Found)> hits)
    {
        var end = -1;
        foreach (var hit in hits.OrderBy(hit => hit.Found.Start).ThenByDescending(hit => hit.Found.Length))
        {
            if (hit.Found.Start + hit.Found.Length <= end)
                continue;

            end = hit.Found.Start + hit.Found.Length;
            yield return hit;
        }
    }

    private static Evidence Cite(Dossier dossier, PitchMessages pitch, int message, MessageHit hit)
    {
        var received = pitch.Messages[message].ReceivedAt;
        var place = pitch.Messages.Count == 1 ? "The message" : $"Message {message + 1} of {pitch.Messages.Count}";
        var when = received is { } at ? at.ToString(" 'of' yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return dossier.CiteRequest($"/messages/{message}", $"{place}{when}: “{Shorten(hit.Quote)}”", received);
    }

    private static string Shorten(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote)
            return line;

        // Never half of a surrogate pair.
        var end = char.IsHighSurrogate(line[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return line[..end] + "…";
    }

    private static string Unread(PitchMessages pitch) => pitch.Messages.Count == 1
        ? $"The message could not be read by these rules, which cover {MessageReader.Covered}; read it yourself."
        : $"Not every message could be read by these rules, which cover {MessageReader.Covered}; read them yourself.";

    private static string Count(PitchMessages pitch)
        => pitch.Messages.Count == 1 ? "message" : $"{pitch.Messages.Count} messages";
}
