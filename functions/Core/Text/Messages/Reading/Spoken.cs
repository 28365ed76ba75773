using System.Numerics;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Text.Messages.Reading;

/// <summary>
/// Which languages a message is written in, by their commonest words: the rules of the others are not tried, and what
/// is written in a language without rules is unread, not harmless.
/// </summary>
internal sealed class Spoken
{
    // A text this short may hold none of the commonest words.
    private const int ShortText = 3;

    // Lists of skills and products hold few common words; running text in any covered language holds more than this.
    private const int LeastShare = 8;

    private const int UnreadPart = 3;

    // A name or a borrowed word does not make a second language.
    private const int OneWord = 1;

    private readonly string[] covered;
    private readonly int uncovered;
    private readonly Dictionary<string, ulong> lists = new(StringComparer.Ordinal);

    /// <summary>Reads the lists of common words; the words of the rules count for their language as well.</summary>
    public Spoken(IReadOnlyDictionary<string, IReadOnlyList<string>> wordsOfRules)
    {
        var lines = EmbeddedText.Lines("Language.Spoken.txt")
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .OrderBy(static line => line[0][0] == '~')
            .ToList();
        covered = [.. lines.Select(static line => line[0]).Where(static name => name[0] != '~')];
        uncovered = lines.Count - covered.Length;
        Commonest = [.. lines.Take(covered.Length).SelectMany(static line => line[1..])];
        foreach (var (list, line) in lines.Index())
        {
            Enter(line[1..], list);
            if (list < covered.Length)
                Enter([.. line[1..], .. wordsOfRules[line[0]]], lines.Count + list);
        }
    }

    /// <summary>The commonest words of the languages that the rules are written for.</summary>
    public IReadOnlyList<string> Commonest { get; }

    /// <summary>The languages of a message, and whether most of it is written in one of them.</summary>
    /// <param name="lists">The lists each token stands in.</param>
    public (IReadOnlySet<string> Languages, bool Covered) Of(
        IReadOnlyList<Token> tokens, ulong[] lists, IReadOnlyList<Sentence> sentences, string text)
    {
        var total = new Counts(this);
        List<Counts> each = new(sentences.Count);
        foreach (var sentence in sentences)
        {
            var counts = new Counts(this);
            for (var at = sentence.First; at <= sentence.Last; at++)
                counts.Add(tokens[at], lists[at], text);
            each.Add(counts);
            total.Add(counts);
        }

        var unread = each.Where(static counts => counts.IsUnread).Sum(static counts => counts.Length);
        return (LanguagesOf(total, each), unread * UnreadPart < Math.Max(total.Length, 1) && !total.IsUnread);
    }

    private HashSet<string> LanguagesOf(Counts total, List<Counts> each)
    {
        var main = Leading(total.Common, least: 1);
        HashSet<int> found = [.. main];
        foreach (var counts in each)
        {
            // Headlines and offers of three words have no common word; what the rules look for tells the language.
            var of = MostOf(counts.Common) > OneWord ? counts.Common : counts.Words;
            var known = OneWord;
            foreach (var language in main)
                known = Math.Max(known, of[language]);
            found.UnionWith(Leading(of, least: known + 1));
        }

        return found.Count > 0 ? [.. found.Select(language => covered[language])] : [.. covered];
    }

    // Those that hold at least half of what the first of them holds: close relatives share many words.
    private int[] Leading(int[] counts, int least)
    {
        var most = MostOf(counts);
        return most < least || most == 0
            ? []
            : [.. Enumerable.Range(0, covered.Length)
                .Where(language => counts[language] * 2 >= most && counts[language] >= least)];
    }

    private int MostOf(int[] counts) => Highest(counts.AsSpan(0, covered.Length));

    private static int Highest(ReadOnlySpan<int> counts)
    {
        var most = 0;
        foreach (var count in counts)
            most = Math.Max(most, count);
        return most;
    }

    private void Enter(IEnumerable<string> words, int bit)
    {
        foreach (var word in words)
        {
            var folded = FoldedText.OfWord(word).Replace("'", "", StringComparison.Ordinal);
            lists[folded] = lists.GetValueOrDefault(folded) | (1UL << bit);
        }
    }

    /// <summary>The lists a word stands in, as bits.</summary>
    public ulong ListsOf(Token token)
    {
        var bits = lists.GetValueOrDefault(token.Word);
        foreach (var reading in token.Readings)
            bits |= lists.GetValueOrDefault(reading);
        return bits;
    }

    /// <summary>How many words of each list some words hold.</summary>
    private sealed class Counts(Spoken spoken)
    {
        private readonly int named = spoken.covered.Length + spoken.uncovered;
        private int plain;

        public int[] Common { get; } = new int[spoken.covered.Length + spoken.uncovered];

        public int[] Words { get; } = new int[spoken.covered.Length];

        public int Length { get; private set; }

        public bool IsUnread
        {
            get
            {
                var strange = Highest(Common.AsSpan(spoken.covered.Length));
                var known = Highest(Words);
                return (strange >= 2 && strange > known) || (plain > ShortText && known * LeastShare < plain);
            }
        }

        public void Add(Token token, ulong bits, string text)
        {
            Length++;

            // Names, brands and skills are written with a capital and belong to no language.
            if (char.IsLower(text[token.Start]))
                plain++;
            for (; bits != 0; bits &= bits - 1)
            {
                var list = BitOperations.TrailingZeroCount(bits);
                if (list < named)
                    Common[list]++;
                else
                    Words[list - named]++;
            }
        }

        public void Add(Counts other)
        {
            Length += other.Length;
            plain += other.plain;
            for (var list = 0; list < Common.Length; list++)
                Common[list] += other.Common[list];
            for (var list = 0; list < Words.Length; list++)
                Words[list] += other.Words[list];
        }
    }
}
