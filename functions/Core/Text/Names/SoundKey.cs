namespace GigVet.Text;

/// <summary>
/// One key for the spellings that transliteration gives one name: Sergei and Sergey, Mueller and Müller,
/// Vladimir and Wladimir. Coarse on purpose: equal keys only ever make two names compatible.
/// </summary>
internal static class SoundKey
{
    private const int Letters = 26;
    private const int LongestOnStack = 64;

    // Longest first; each pair is tried at every position.
    private static readonly (string Letters, string Sound)[] Groups =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"),
        ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("zh", "j"), ("sh", "s"),
        ("ch", "c"), ("cz", "c"), ("sz", "s"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("ks", "x"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ei", "i"), ("ey", "i"),
        ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "i"), ("ie", "i"),
    ];

    /// <summary>The groups by their first letter, longest first.</summary>
    private static readonly (string Letters, string Sound)[][] ByFirst =
        [.. Enumerable.Range('a', Letters).Select(first => Groups.Where(group => group.Letters[0] == first).ToArray())];

    public static string Of(string folded)
    {
        Span<char> key = folded.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[folded.Length];
        var length = 0;
        for (var at = 0; at < folded.Length;)
        {
            var sound = One(folded[at]);
            var taken = 1;
            foreach (var group in folded[at] is >= 'a' and <= 'z' and var first ? ByFirst[first - 'a'] : [])
            {
                if (!folded.AsSpan(at).StartsWith(group.Letters))
                    continue;

                (sound, taken) = (group.Sound[0], group.Letters.Length);
                break;
            }

            at += taken;
            if (length == 0 || key[length - 1] != sound)
                key[length++] = sound;
        }

        return key[..length].ToString();
    }

    private static char One(char letter) => letter switch
    {
        'w' => 'v',
        'y' or 'j' or 'e' => 'i',
        'q' or 'c' => 'k',
        'o' => 'u',
        _ => letter,
    };
}
