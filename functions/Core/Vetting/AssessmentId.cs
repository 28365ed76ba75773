using System.Buffers;
using System.Security.Cryptography;

namespace GigVet.Vetting;

/// <summary>Ids of assessments: <c>asm_</c> and 26 letters and digits; later ones sort after earlier ones.</summary>
public static class AssessmentId
{
    public const string Prefix = "asm_";

    // Crockford's alphabet: no letter that reads like a digit.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string New(DateTimeOffset now)
    {
        Span<char> id = stackalloc char[26];
        var milliseconds = now.ToUnixTimeMilliseconds();
        for (var place = 9; place >= 0; place--, milliseconds >>= 5)
            id[place] = Alphabet[(int)(milliseconds & 31)];
        RandomNumberGenerator.GetItems(Alphabet, id[10..]);

        return Prefix + new string(id);
    }

    /// <summary>Whether a text can be an id at all; such a text is safe as a storage key.</summary>
    public static bool IsWellFormed(string text)
        => text.Length == Prefix.Length + 26
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Letters);
}
