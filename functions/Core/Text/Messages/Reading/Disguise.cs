using System.Collections.Frozen;

namespace GigVet.Text.Messages.Reading;

/// <summary>Words that borrow letters of another alphabet, or digits, to look like a word they are not.</summary>
internal static class Disguise
{
    private const string CyrillicAndGreek = "асеорхуікмтвнјѕԁһгпиьαβερτυνκιοχηγωμϲ";
    private const string LatinTwins = "aceopxyikmtbhjsdhrnubabeptuvkioxhywmc";

    private static readonly FrozenDictionary<char, char> ToLatin =
        CyrillicAndGreek.Zip(LatinTwins).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    // Only letters whose small forms are true twins lead back, so that a Latin letter in a Cyrillic word is undone.
    private static readonly FrozenDictionary<char, char> ToCyrillic =
        "aceopxyikmtbh".Zip("асеорхуікмтвн").ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, string> LettersOfSigns = new Dictionary<char, string>
    {
        ['0'] = "o",
        ['1'] = "il",
        ['3'] = "e",
        ['4'] = "a",
        ['5'] = "s",
        ['7'] = "t",
        ['8'] = "b",
        ['@'] = "a",
        ['$'] = "s",
        ['!'] = "i",
        ['|'] = "l",
        ['€'] = "e",
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> ReadingsOf(string word)
    {
        if (!word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return [];

        var latin = false;
        var foreign = false;
        var sign = false;
        foreach (var character in word)
        {
            latin |= char.IsAsciiLetter(character);
            foreign |= character > 'ʯ' && char.IsLetter(character);
            sign |= LettersOfSigns.ContainsKey(character);
        }

        return (latin, foreign, sign) switch
        {
            (_, true, _) when word.Length > 1 => Twins(word),
            (true, false, true) when word.Length <= 24 => [Decode(word, 0), Decode(word, 1)],
            _ => [],
        };
    }

    private static string[] Twins(string word)
    {
        var latin = Translate(word, ToLatin);
        if (latin.All(char.IsAscii))
            return latin == word ? [] : [latin];

        var cyrillic = Translate(word, ToCyrillic);
        return cyrillic == word ? [] : [cyrillic];
    }

    private static string Translate(string word, FrozenDictionary<char, char> table)
        => string.Create(word.Length, (word, table), static (span, state) =>
        {
            for (var index = 0; index < span.Length; index++)
                span[index] = state.table.GetValueOrDefault(state.word[index], state.word[index]);
        });

    private static string Decode(string word, int choice)
        => string.Concat(word.Select(character => LettersOfSigns.TryGetValue(character, out var letters)
            ? letters[Math.Min(choice, letters.Length - 1)]
            : character));
}
