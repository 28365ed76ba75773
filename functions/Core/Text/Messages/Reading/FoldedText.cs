using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GigVet.Text.Messages.Reading;

/// <summary>
/// A text without the disguises of single characters: lower case, no marks, no invisible characters, styled letters
/// made plain. Every character remembers where it stood in the original, because evidence quotes the original.
/// </summary>
internal sealed class FoldedText
{
    private const int LeftToRightOverride = 0x202D;
    private const int RightToLeftOverride = 0x202E;

    // A table instead of String.Normalize: the product runs with invariant globalization, where that does nothing.
    private static readonly FrozenDictionary<char, string> Plain = Load();

    private readonly List<char> characters;

    // Where each character stood; null while every one of them stands where it did, as in most texts.
    private List<(int Start, int End)>? places;

    private FoldedText(int capacity) => characters = new(capacity);

    public int Length => characters.Count;

    /// <summary>Letters of scripts so rare that nothing here has a form for them.</summary>
    public int OtherLetters { get; private set; }

    /// <summary>Characters that say the text is to be shown in another order than it is written in.</summary>
    public bool Reordered { get; private set; }

    /// <summary>The text shows nothing although it is not empty.</summary>
    public bool IsBlank => characters.TrueForAll(char.IsWhiteSpace);

    public char this[int index] => index < characters.Count ? characters[index] : '\n';

    /// <summary>Where the character begins in the original.</summary>
    public int StartOf(int index) => places is null ? index : places[index].Start;

    /// <summary>Where the character ends in the original.</summary>
    public int EndOf(int index) => places is null ? index + 1 : places[index].End;

    public static FoldedText Of(string text)
    {
        var folded = new FoldedText(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is (>= ' ' and <= '~') and not ('<' or '&' or '`'))
            {
                folded.Add(char.ToLowerInvariant(text[at]), at, ++at);
                continue;
            }

            if (Markup.At(text, at) is { } markup)
            {
                foreach (var shown in markup.Shown.EnumerateRunes())
                    folded.Append(shown, at, at + markup.Length);
                at += markup.Length;
                continue;
            }

            // A lone surrogate decodes to the replacement character, one char long: hostile text never throws here.
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            folded.Append(rune, at, at + length);
            at += length;
        }

        return folded;
    }

    /// <summary>The folded form of one word of our own rules.</summary>
    public static string OfWord(string word) => new([.. Of(word).characters]);

    private void Append(Rune rune, int start, int end)
    {
        Reordered |= rune.Value is LeftToRightOverride or RightToLeftOverride;
        if (IsInvisible(rune))
            return;

        if (Styled(rune.Value) is { } letter)
            Add(letter, start, end);
        else if (!rune.IsBmp)
            AddRare(rune, start, end);
        else if (Plain.TryGetValue((char)rune.Value, out var plain))
            foreach (var character in plain)
                Add(character, start, end);
        else
            Add(char.ToLowerInvariant((char)rune.Value), start, end);
    }

    private void AddRare(Rune rune, int start, int end)
    {
        if (Rune.IsLetter(rune))
            OtherLetters++;
        Add(',', start, end);
    }

    private void Add(char character, int start, int end)
    {
        if (places is null && (start != characters.Count || end != start + 1))
            places = [.. Enumerable.Range(0, characters.Count).Select(place => (place, place + 1))];
        characters.Add(character);
        places?.Add((start, end));
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format or UnicodeCategory.EnclosingMark or UnicodeCategory.NonSpacingMark => true,
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        _ => false,
    };

    // Full-width forms, mathematical alphabets and letters in squares, circles and flags.
    private static char? Styled(int value) => value switch
    {
        >= 0xFF01 and <= 0xFF5E => char.ToLowerInvariant((char)(value - 0xFEE0)),
        >= 0x1D400 and < 0x1D6A4 => (char)('a' + (value - 0x1D400) % 26),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + (value - 0x1D7CE) % 10),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + value - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + value - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + value - 0x1F170),
        >= 0x1F1E6 and <= 0x1F1FF => (char)('a' + value - 0x1F1E6),
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '\u0060' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00A0' or '\u202F' or '\u3000' => ' ',
        _ => null,
    };

    private static FrozenDictionary<char, string> Load()
    {
        var table = new Dictionary<char, string>();
        foreach (var line in EmbeddedText.Lines("Language.Folding.txt"))
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var character in line.AsSpan(gap + 1))
                table[character] = line[..gap];
        }

        return table.ToFrozenDictionary();
    }
}
