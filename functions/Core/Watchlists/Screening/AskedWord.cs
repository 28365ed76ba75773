using System.Numerics;
using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>
/// A word of a query, taken apart once to be compared with many: which of its places hold which letter.
/// </summary>
internal sealed class AskedWord
{
    private const int Letters = 26;
    private const int Bits = 64;

    private readonly ulong[]? _places;
    private readonly WordShape _shape;

    /// <param name="text">Folded.</param>
    /// <param name="otherwise">Words that stand for it though they are spelled differently.</param>
    public AskedWord(string text, AlikeWord[] otherwise)
    {
        (Text, _shape, Otherwise) = (text, WordShape.Of(text), otherwise);
        if (text.Length > Bits || text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return;

        _places = new ulong[Letters];
        for (var place = 0; place < text.Length; place++)
            _places[text[place] - 'a'] |= 1UL << place;
    }

    public string Text { get; }

    public ref readonly WordShape Shape => ref _shape;

    public AlikeWord[] Otherwise { get; }

    /// <summary>Listed words that can stand for it, the most alike first; null while they were not looked for.</summary>
    public AlikeWord[]? Alike { get; private set; }

    /// <summary>All others are less alike.</summary>
    public float Least { get; private set; } = 1;

    public AskedWord Found(AlikeWord[] alike, double least)
    {
        (Alike, Least) = (alike, (float)least);
        return this;
    }

    /// <summary>As a word that sounds the same or is another form of a given name; 0 when it is neither.</summary>
    public float OtherwiseAs(int place)
    {
        foreach (var word in Otherwise)
        {
            if (word.Place == place)
                return word.Similarity;
        }

        return 0;
    }

    /// <summary>
    /// The same number as <see cref="JaroWinkler.Similarity"/>: within a letter, matching the first free place is the same
    /// from either side, so that the places of this word need to be looked up only.
    /// </summary>
    /// <param name="prefix">How many characters they begin with together, up to four.</param>
    /// <param name="least">What is less may come back as 0.</param>
    public double JaroWinklerOf(string other, int prefix, double least)
    {
        if (_places is not { } places || other.Length > Bits)
            return BestPairs.JaroWinklerOf(Text, other);

        var window = Math.Max((Math.Max(Text.Length, other.Length) / 2) - 1, 0);
        var near = (1UL << ((2 * window) + 1)) - 1;
        var (ours, theirs) = (0UL, 0UL);
        for (var place = 0; place < other.Length; place++)
        {
            var letter = other[place] - 'a';
            if ((uint)letter >= Letters)
                continue;

            var shift = place - window;
            var free = places[letter] & ~ours & (shift >= 0 ? near << shift : near >> -shift);
            ours |= free & (0 - free);
            theirs |= free == 0 ? 0 : 1UL << place;
        }

        double m = BitOperations.PopCount(ours);
        var (shorter, longer) = (Math.Min(Text.Length, other.Length), Math.Max(Text.Length, other.Length));
        var shared = (m / shorter) + (m / longer);
        if (ours == 0 || WordShape.WithPrefix((shared + 1) / 3, prefix) < least)
            return 0;

        var outOfPlace = 0;
        for (; ours != 0; ours &= ours - 1, theirs &= theirs - 1)
        {
            if (Text[BitOperations.TrailingZeroCount(ours)] != other[BitOperations.TrailingZeroCount(theirs)])
                outOfPlace++;
        }

        return WordShape.WithPrefix((shared + ((m - (outOfPlace / 2)) / m)) / 3, prefix);
    }
}

/// <summary>A word of the index that can stand for a word of a query.</summary>
internal readonly record struct AlikeWord(int Place, float Similarity);
