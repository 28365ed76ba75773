using GigVet.Model;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages;

/// <summary>
/// Reads a message for requests that misuse the reader's accounts, name, machine or money. Judges what is asked, never
/// how it is written: no grammar, fluency, language or place counts.
/// </summary>
public static class MessageReader
{
    /// <summary>Longer messages are read up to here.</summary>
    public const int LongestMessage = 1 << 21;

    /// <summary>The languages the rules are written for; a message in another one is not readable.</summary>
    public const string Covered = "English, Spanish, Portuguese, French, German, Polish, Russian, Ukrainian, Vietnamese "
        + "and Hindi in Latin letters";

    // Evidence needs a few places, not every repetition.
    private const int MostHitsOfOneRule = 5;

    /// <summary>Reads one message; pure, and its time grows with its length and nothing else.</summary>
    public static MessageReading Read(string text)
    {
        var truncated = text.Length > LongestMessage;
        if (truncated)
            text = text[..LongestMessage];

        var book = RuleBook.Current;
        var page = Page.Of(text, book);
        if (page.Tokens.Count == 0)
            return new([]) { Truncated = truncated, Readable = page.Readable };

        List<MessageHit> hits =
        [
            .. book.ByLanguage
                .Where(rules => page.Languages.Contains(rules.Key))
                .SelectMany(rules => Apply(rules, page, new(() => new Stance(page, book, rules.Key)), text)),
        ];
        if (!hits.Exists(static hit => hit.Strength >= Strength.Moderate)
            && AskModel.Current.Find(page, book, text) is { } unknown)
            hits.Add(unknown);

        return new([.. hits.OrderBy(hit => hit.Start)])
        {
            Truncated = truncated,
            Readable = page.Readable,
        };
    }

    private static IEnumerable<MessageHit> Apply(
        IEnumerable<Rule> rules, Page page, Lazy<Stance> stance, string text)
        => rules.Where(rule => page.MayHold(rule.Patterns)).SelectMany(rule => Requests(rule, page, stance) is var requests
            && requests.Count >= rule.Text.Least
                ? requests.Select(found => ToHit(rule, found, page, text))
                : []);

    private static List<Found> Requests(Rule rule, Page page, Lazy<Stance> stance)
    {
        List<Found> requests = [];
        foreach (var found in page.Find(rule.Patterns))
        {
            // One of a sentence; they come sentence by sentence.
            if (requests is [.., var last] && last.Number == found.Number)
                continue;
            if (!stance.Value.IsRequest(found) || !HasCompany(rule.Text, found, page))
                continue;

            requests.Add(found);
            if (requests.Count == Math.Max(MostHitsOfOneRule, rule.Text.Least))
                break;
        }

        return requests;
    }

    private static bool HasCompany(RuleText rule, Found found, Page page)
        => rule.With.All(cues => Stands(rule, cues.Split('|'), found, page, rule.Within))
            && !Stands(rule, rule.Unless, found, page, within: 0)
            && !Stands(rule, rule.UnlessNear, found, page, within: 1);

    private static bool Stands(RuleText rule, IReadOnlyList<string> cues, Found found, Page page, int? within)
        => cues.Any(cue => page.HasCue(rule.Language, cue, found.Number, within));

    private static MessageHit ToHit(Rule rule, Found found, Page page, string text)
    {
        var start = page.Tokens[found.Span.First].Start;
        var length = page.Tokens[found.Span.Last].End - start;
        return new(
            rule.Text.Id, rule.Kind, rule.Text.Strength, start, length, text.Substring(start, length), rule.Text.Why);
    }
}
