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
    private readonly ulong[] lists;
    private readonly Dictionary<string, PossiblePlaces> possible = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Name), IReadOnlyList<Found>> cues = [];
    private readonly Dictionary<(string Language, string Name), HashSet<int>> sentencesOfCues = [];

    private Page(RuleBook book, List<Token> tokens)
    {
        this.book = book;
        Tokens = tokens;
        var known = new Dictionary<string, KnownWord>(Math.Min(tokens.Count / 2, MostAtOnce), StringComparer.Ordinal);
        var terms = new int[tokens.Count][];
        lists = new ulong[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!known.TryGetValue(tokens[at].Word, out var found))
                known[tokens[at].Word] = found = book.WordTable.Of(tokens[at]);
            (terms[at], lists[at]) = (found.Terms, found.Lists);
        }

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
        var (languages, covered) = book.Spoken.Of(page.Tokens, page.lists, page.Sentences, text);
        page.Languages = languages;
        page.Readable = covered && Script.IsReadable(folded) && !folded.Reordered && (text.Length == 0 || !folded.IsBlank);
        return page;
    }

    /// <summary>Every place of a cue, found once a message.</summary>
    public IReadOnlyList<Found> Cue(string language, string name)
        => cues.TryGetValue((language, name), out var found)
            ? found
            : cues[(language, name)] = book.Cue(language, name) is { } group && MayHold(group) ? [.. Find(group)] : [];

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

    /// <summary>Whether one sentence at least holds the words of one of them: most patterns need one it does not hold.</summary>
    public bool MayHold(PatternGroup group) => PossibleIn(group.Language).Any(group);

    /// <summary>Every match, sentence by sentence.</summary>
    public IEnumerable<Found> Find(PatternGroup group) => PossibleIn(group.Language).Find(group);

    private PossiblePlaces PossibleIn(string language)
        => possible.TryGetValue(language, out var places)
            ? places
            : possible[language] = new(book.Patterns[language], Sentences, book.Vocabulary.Size);

    private static List<Sentence> Split(List<Token> tokens, int[][] terms)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var at = 1; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && tokens[at].Before != Break.Sentence && at - first < LongestSentence)
                continue;
            sentences.Add(new(tokens, terms, sentences.Count, first, at - 1));
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
