using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using GigVet.Vetting;

namespace GigVet.Alerts;

/// <summary>Ids of alerts. What is made twice from the same thing has the same id, so that nobody is told twice.</summary>
public static class AlertId
{
    public const string Prefix = "alr_";

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string New(DateTimeOffset now) => Of(AssessmentId.New(now));

    /// <summary>An assessment leads to one alert at most.</summary>
    public static string Of(string assessment) => Prefix + assessment[AssessmentId.Prefix.Length..];

    /// <param name="what">Names the occasion, such as a destination and the version of its settings.</param>
    public static string Derived(string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(what));
        return Prefix + string.Concat(hash.Take(26).Select(part => Alphabet[part & 31]));
    }

    /// <summary>Whether a text can be an id at all; such a text is safe as a storage key.</summary>
    public static bool IsWellFormed(string text)
        => text.Length == Prefix.Length + 26
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Letters);
}
