using System.Buffers;
using System.Text;

namespace GigVet.Text.Duplicates;

/// <summary>
/// The words of a text as hashes, brought to what a copyist leaves alone: case, accents, punctuation and numbers do not
/// count, addresses and the names of the person it is about are left out.
/// </summary>
public static class Words
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\u00A0");

    /// <summary>"8 years" becomes "9 years" without a word of one's own.</summary>
    private static readonly ulong Number = HashOf("0");

    /// <param name="without">Folded words to leave out, such as the contractor's names.</param>
    public static IReadOnlyList<ulong> Of(string text, IReadOnlySet<string>? without = null)
    {
        var folded = Ascii.IsValid(text) ? text : TextFold.Fold(text);
        var leftOut = without?.Select(word => HashOf(word)).ToHashSet();
        foreach (var word in without?.Where(word => !IsOneWord(word)) ?? [])
            folded = folded.Replace(word, " ", StringComparison.Ordinal);

        var words = new List<ulong>((folded.Length / 5) + 1);

        var rest = folded.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(Blanks);
            var chunk = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!IsAddress(chunk))
                Add(words, chunk, leftOut);
        }

        return words;
    }

    /// <summary>Stable over versions and machines: it is stored. Letters beyond ASCII come folded, in lower case.</summary>
    internal static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var letter in word)
            hash = (hash ^ (char.IsAsciiLetterUpper(letter) ? letter | 0x20u : letter)) * Prime;

        return Mix(hash);
    }

    /// <summary>Spreads every bit over all others (the finaliser of MurmurHash3).</summary>
    internal static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    private static void Add(List<ulong> words, ReadOnlySpan<char> chunk, HashSet<ulong>? leftOut)
    {
        for (var place = 0; place < chunk.Length;)
        {
            var start = place;
            while (place < chunk.Length && char.IsAsciiDigit(chunk[place]))
                place++;
            if (place > start)
            {
                words.Add(Number);
                continue;
            }

            // Scripts that put no blanks between words are read character by character.
            while (place < chunk.Length && IsLetter(chunk[place]) && !IsUnspaced(chunk[place]))
                place++;
            if (place == start)
                place++;
            if (!IsLetter(chunk[start]))
                continue;

            var word = HashOf(chunk[start..place]);
            if (leftOut?.Contains(word) is not true)
                words.Add(word);
        }
    }

    /// <summary>Names of scripts without blanks, or with vowel signs, fall apart where a text is read.</summary>
    private static bool IsOneWord(string word)
    {
        foreach (var letter in word)
        {
            if (!IsLetter(letter) || IsUnspaced(letter))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || char.IsLetter(letter) || char.IsSurrogate(letter);

    /// <summary>Thai, Lao, Myanmar, Khmer, ideographs.</summary>
    private static bool IsUnspaced(char letter) => letter
        is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsAddress(ReadOnlySpan<char> chunk)
        => chunk.Contains('@')
            || chunk.Contains("://", StringComparison.Ordinal)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
