using System.Text;

namespace GigVet.Text;

/// <summary>
/// One key for the spellings that transliteration gives one name: Sergei and Sergey, Mueller and Müller,
/// Vladimir and Wladimir. Coarse on purpose: equal keys only ever make two names compatible.
/// </summary>
internal static class SoundKey
{
    // Longest first; each pair is tried at every position.
    private static readonly (string Letters, string Sound)[] Groups =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"),
        ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("zh", "j"), ("sh", "s"),
        ("ch", "c"), ("cz", "c"), ("sz", "s"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("ks", "x"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ei", "i"), ("ey", "i"),
        ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "i"), ("ie", "i"),
    ];

    public static string Of(string folded)
    {
        var key = new StringBuilder(folded.Length);
        var at = 0;
        while (at < folded.Length)
        {
            var (length, sound) = SoundAt(folded.AsSpan(at));
            at += length;
            foreach (var letter in sound)
            {
                if (key.Length == 0 || key[^1] != letter)
                    key.Append(letter);
            }
        }

        return key.ToString();
    }

    private static (int Length, string Sound) SoundAt(ReadOnlySpan<char> rest)
    {
        foreach (var (letters, sound) in Groups)
        {
            if (rest.StartsWith(letters))
                return (letters.Length, sound);
        }

        return (1, rest[0] switch
        {
            'w' => "v",
            'y' or 'j' or 'e' => "i",
            'q' or 'c' => "k",
            'o' => "u",
            _ => rest[0].ToString(),
        });
    }
}
