using GigVet.Text.Messages.Patterns;

namespace GigVet.Text.Messages.Reading;

/// <summary>
/// Who asks whom: tells a request from the same words negated, forbidden, quoted, told about others, or warned about.
/// </summary>
internal sealed class Stance
{
    // "Instead of this, do that": what is set aside ends with its comma.
    private const string Aside = "aside";

    // "If you do not pay, I publish it": what is negated is the condition, and it ends with its comma.
    private const int LongestCondition = 6;

    private const int ScopeOfNot = 6;
    private const int ScopeOfNever = 14;
    private const int ScopeOfReport = 14;

    private readonly Page page;
    private readonly string language;
    private readonly bool[] negated;
    private readonly bool[] told;
    private readonly bool[] direct;
    private readonly HashSet<int> forbids;
    private readonly HashSet<int> warns;
    private readonly HashSet<int> refusals;
    private readonly bool frame;
    private readonly bool quotesOnly;

    public Stance(Page page, RuleBook book, string language)
    {
        this.page = page;
        this.language = language;
        HashSet<int> turns = [.. page.Cue(language, "turn").Select(turn => turn.Span.First)];
        HashSet<int> harmless = [.. page.Cue(language, "harmless").SelectMany(cue => Tokens(cue.Span))];
        HashSet<int> conditions = [.. page.Cue(language, "if").SelectMany(cue => Tokens(cue.Span))];
        negated = Scopes(turns, harmless, conditions, ("not", ScopeOfNot), (Aside, ScopeOfNot), ("never", ScopeOfNever));
        told = Scopes(turns, harmless, conditions, ("told", ScopeOfReport));
        warns = [.. page.Cue(language, "warning").Where(cue => !negated[cue.Span.Last]).Select(cue => cue.Number)];
        forbids = [.. page.Cue(language, "forbidden").Where(cue => !negated[cue.Span.Last]).Select(cue => cue.Number)];
        refusals = [.. page.Cue(language, "refusal").Select(cue => cue.Span.First)];
        frame = IsFramed();
        quotesOnly = page.Tokens.Count(token => !token.Quoted) < 4;
        direct = Direct(book);
    }

    /// <summary>Whether the words are the writer's own request to the reader.</summary>
    public bool IsRequest(Found found)
    {
        var (sentence, span) = (found.Sentence, found.Span);
        if (negated[span.Act] || told[span.Act] || forbids.Contains(sentence.Number) || warns.Contains(sentence.Number))
            return false;
        if (IsOwnQuestion(sentence))
            return false;
        if (page.Tokens[span.Act].Quoted && !quotesOnly)
            return false;
        if (IsDirect(span))
            return !frame || !WarnedNear(sentence.Number, 1);
        return !frame && !WarnedNear(sentence.Number, 1);
    }

    // "Do you attend interviews for clients? Never." answers itself.
    private bool IsOwnQuestion(Sentence sentence)
    {
        var next = sentence.Last + 1;
        return next < page.Tokens.Count && page.Tokens[next].Mark == '?' && refusals.Contains(next);
    }

    private bool IsDirect(Patterns.Span span)
    {
        for (var at = span.First; at <= span.Last; at++)
        {
            if (direct[at])
                return true;
        }

        return false;
    }

    private bool WarnedNear(int sentence, int distance)
        => Enumerable.Range(sentence - distance, 2 * distance + 1).Any(number => warns.Contains(number));

    // A text that mostly warns, or lays down rules for all users, asks nothing of its reader.
    private bool IsFramed()
    {
        var rules = page.Cue(language, "rules").Select(cue => cue.Number);
        var marked = rules.Concat(warns).Concat(forbids).Distinct().Count();
        return marked >= 2 && marked * 6 >= page.Sentences.Count;
    }

    private bool[] Scopes(
        HashSet<int> turns, HashSet<int> harmless, HashSet<int> conditions, params ReadOnlySpan<(string Cue, int Length)> kinds)
    {
        var covered = new bool[page.Tokens.Count];
        foreach (var (cue, length) in kinds)
        {
            foreach (var (sentence, span) in page.Cue(language, cue))
            {
                if (harmless.Contains(span.First))
                    continue;
                var endsAtComma = cue == Aside || IsCondition(sentence, span, conditions);
                for (var at = span.Last + 1; at <= Math.Min(sentence.Last, span.Last + length); at++)
                {
                    var before = page.Tokens[at].Before;
                    if (turns.Contains(at) || before == Break.Clause || StartsAnew(span.Last + 1, at))
                        break;
                    if (endsAtComma && before == Break.Comma)
                        break;
                    covered[at] = true;
                }
            }
        }

        return covered;
    }

    private static IEnumerable<int> Tokens(Patterns.Span span)
        => Enumerable.Range(span.First, span.Last - span.First + 1);

    private static bool IsCondition(Sentence sentence, Patterns.Span not, HashSet<int> conditions)
    {
        var first = Math.Max(sentence.First, not.First - LongestCondition);
        return Enumerable.Range(first, not.First - first).Any(conditions.Contains);
    }

    // "Do not pay there, pay me": after a comma the verb that was negated is said again, now without the "not".
    private bool StartsAnew(int negatedVerb, int at)
        => at > negatedVerb
            && page.Tokens[at].Before == Break.Comma
            && page.Tokens[at].Word == page.Tokens[negatedVerb].Word;

    private bool[] Direct(RuleBook book)
    {
        var first = new bool[page.Tokens.Count];
        foreach (var found in page.Find(book.FirstPerson[language]))
            first[found.Span.First] = true;
        return first;
    }
}
