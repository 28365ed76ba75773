using System.Collections.Frozen;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Text.Messages.Reading;

/// <summary>A message cut into sentences, ready for patterns, with the cues found so far.</summary>
internal sealed class Page
{
    // A sentence without an end is cut here, so that no pattern joins words a page apart.
    private const int LongestSentence = 90;

    // Room that is made before it is known to be needed.
    private const int MostAtOnce = 1_024;

    private readonly RuleBook book;
    private readonly ulong[] all;
    private readonly ulong[] none;
    private readonly Dictionary<(string Language, string Name), IReadOnlyList<Found>> cues = [];
    private readonly Dictionary<(string Language, string Name), HashSet<int>> sentencesOfCues = [];

    private Page(RuleBook book, List<Token> tokens)
    {
        this.book = book;
        Tokens = tokens;
        var known = new Dictionary<string, ulong[]>(Math.Min(tokens.Count, MostAtOnce), StringComparer.Ordinal);
        List<ulong[]> terms = [.. tokens.Select(token =>
            known.TryGetValue(token.Word, out var bits) ? bits : known[token.Word] = book.Vocabulary.TermsOf(token))];
        none = book.Vocabulary.None;
        all = Union(known.Values);
        Sentences = Split(tokens, terms);
    }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The text is written in letters and a language the rules know.</summary>
    public bool Readable { get; private set; }

    /// <summary>The languages it is written in, as far as the rules know them.</summary>
    public IReadOnlySet<string> Languages { get; private set; } = FrozenSet<string>.Empty;

    public static Page Of(string text, RuleBook book)
    {
        var folded = FoldedText.Of(text);
        var page = new Page(book, SpacedLetters.Join(Tokeniser.Cut(folded), book.Vocabulary.Words));
        var (languages, covered) = book.Spoken.Of(page.Tokens, page.Sentences, text);
        page.Languages = languages;
        page.Readable = covered && Script.IsReadable(folded) && !folded.Reordered && (text.Length == 0 || !folded.IsBlank);
        return page;
    }

    /// <summary>Every place of a cue, found once a message.</summary>
    public IReadOnlyList<Found> Cue(string language, string name)
        => cues.TryGetValue((language, name), out var found)
            ? found
            : cues[(language, name)] = [.. Find(book.Cue(language, name))];

    /// <summary>Whether a cue stands at most so many sentences away from one; null is anywhere.</summary>
    public bool HasCue(string language, string name, int sentence, int? within)
    {
        // A set, because a long message asks for every match of every rule.
        if (!sentencesOfCues.TryGetValue((language, name), out var numbers))
            sentencesOfCues[(language, name)] = numbers = [.. Cue(language, name).Select(cue => cue.Number)];

        return within is { } most
            ? numbers.Count > 0 && Enumerable.Range(sentence - most, (2 * most) + 1).Any(numbers.Contains)
            : numbers.Count > 0;
    }

    /// <summary>Whether the message holds the words of one at least: most patterns need one it does not hold at all.</summary>
    public bool MayHold(IReadOnlyList<Pattern> patterns)
    {
        for (var place = 0; place < patterns.Count; place++)
        {
            if (patterns[place].MayMatch(all))
                return true;
        }

        return false;
    }

    /// <summary>Every match, sentence by sentence.</summary>
    public IEnumerable<Found> Find(IReadOnlyList<Pattern> patterns) => MayHold(patterns) ? FindIn(patterns) : [];

    private IEnumerable<Found> FindIn(IReadOnlyList<Pattern> patterns)
    {
        List<Pattern> possible = [];
        for (var each = 0; each < patterns.Count; each++)
        {
            if (patterns[each].MayMatch(all))
                possible.Add(patterns[each]);
        }

        for (var number = 0; number < Sentences.Count; number++)
        {
            var sentence = Sentences[number];
            foreach (var pattern in possible)
            {
                if (!pattern.MayMatch(sentence.All))
                    continue;
                var spans = pattern.Matches(sentence);
                for (var place = 0; place < spans.Count; place++)
                    yield return new(sentence, spans[place]);
            }
        }
    }

    private ulong[] Union(IEnumerable<ulong[]> distinct)
    {
        var union = new ulong[none.Length];
        foreach (var bits in distinct)
        {
            if (bits != none)
                Sentence.Or(union, bits);
        }

        return union;
    }

    private List<Sentence> Split(List<Token> tokens, List<ulong[]> terms)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var at = 1; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && tokens[at].Before != Break.Sentence && at - first < LongestSentence)
                continue;
            sentences.Add(new(tokens, terms, none, sentences.Count, first, at - 1));
            first = at;
        }

        return sentences;
    }
}

/// <summary>A pattern's match and the sentence it stands in.</summary>
internal sealed record Found(Sentence Sentence, Patterns.Span Span)
{
    public int Number => Sentence.Number;
}
