using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>Every word the patterns look for, numbered, so that a word is looked up once for all of them.</summary>
internal sealed class Vocabulary
{
    /// <summary>The term of any token that begins with a digit.</summary>
    public const int Number = 0;

    private readonly Dictionary<string, HashSet<int>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);

    private int shortest = int.MaxValue;
    private int longest;

    public int Count { get; private set; } = 1;

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The term for one word, or for all words of a class; a trailing star means "begins with".</summary>
    public int Term(string name, IEnumerable<string> members)
    {
        if (terms.TryGetValue(name, out var known))
            return known;

        var term = Count++;
        terms[name] = term;
        foreach (var member in members)
            Enter(member, term);
        return term;
    }

    /// <summary>How many words of 64 bits hold every term.</summary>
    public int Size => (Count + 63) / 64;

    /// <summary>The terms one token satisfies: few, and none of most.</summary>
    public int[] TermsOf(Token token)
    {
        HashSet<int>? found = null;
        Collect(token.Word, ref found);
        foreach (var reading in token.Readings)
            Collect(reading, ref found);
        if (char.IsAsciiDigit(token.Word[0]))
            (found ??= []).Add(Number);

        return found is null ? [] : [.. found.Order()];
    }

    /// <summary>The terms of a word of our own.</summary>
    public int[] TermsOf(string word)
    {
        var folded = FoldedText.OfWord(word);
        return TermsOf(new Token(folded, Disguise.ReadingsOf(folded), 0, word.Length));
    }

    private void Enter(string member, int term)
    {
        var prefix = member.EndsWith('*');
        var word = FoldedText.OfWord(prefix ? member[..^1] : member).Replace("'", "", StringComparison.Ordinal);
        var table = prefix ? beginnings : words;
        if (!table.TryGetValue(word, out var known))
            table[word] = known = [];
        _ = known.Add(term);
        Words.Add(word);
        if (prefix)
            (shortest, longest) = (Math.Min(shortest, word.Length), Math.Max(longest, word.Length));
    }

    private void Collect(string word, ref HashSet<int>? found)
    {
        if (words.TryGetValue(word, out var exact))
            (found ??= []).UnionWith(exact);

        var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = shortest; length <= Math.Min(longest, word.Length); length++)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var begun))
                (found ??= []).UnionWith(begun);
        }
    }
}
