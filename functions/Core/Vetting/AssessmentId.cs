using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
        WriteTime(id, now);
        RandomNumberGenerator.GetItems(Alphabet, id[10..]);

        return Prefix + new string(id);
    }

    /// <summary>The id of one planned check: whoever works on it gives it the same one.</summary>
    public static string Of(DateTimeOffset at, string check)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(check + "|" + at.UtcTicks.ToString(CultureInfo.InvariantCulture)), hash);
        Span<char> id = stackalloc char[26];
        WriteTime(id, at);
        for (var place = 10; place < id.Length; place++)
            id[place] = Alphabet[hash[place] & 31];

        return Prefix + new string(id);
    }

    private static void WriteTime(Span<char> id, DateTimeOffset at)
    {
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var place = 9; place >= 0; place--, milliseconds >>= 5)
            id[place] = Alphabet[(int)(milliseconds & 31)];
    }

    /// <summary>Whether a text can be an id at all; such a text is safe as a storage key.</summary>
    public static bool IsWellFormed(string text)
        => text.Length == Prefix.Length + 26
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Letters);
}
