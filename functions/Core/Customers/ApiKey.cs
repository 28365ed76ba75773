using System.Security.Cryptography;
using System.Text;

namespace GigVet.Customers;

/// <summary>API keys: <c>gv_live_</c>, a public id, a secret and a checksum. Only the hash of a key is ever stored.</summary>
public static class ApiKey
{
    private const string Prefix = "gv_live_";
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // 43 letters of 62 hold 256 bits.
    private const int IdLength = 8;
    private const int SecretLength = 43;
    private const int ChecksumLength = 6;

    public static string New()
    {
        var body = Prefix + RandomNumberGenerator.GetString(Alphabet, IdLength + SecretLength);
        return body + Checksum(body);
    }

    /// <summary>By which people speak of a key. One that somebody chose has none of its own, and gets one from its hash.</summary>
    public static string IdOf(string key)
        => "key_" + (IsOurs(key) ? key.Substring(Prefix.Length, IdLength) : Hash(key)[..IdLength]);

    /// <summary>What is stored and looked up. The secret has 256 random bits, so a plain hash is enough.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>False for what looks like one of our keys and was mistyped or cut: no look-up is needed to refuse it.</summary>
    public static bool CanBe(string key)
        => key.Length > 0 && (!key.StartsWith(Prefix, StringComparison.Ordinal) || (IsOurs(key) && Checksum(key[..^ChecksumLength]) == key[^ChecksumLength..]));

    private static bool IsOurs(string key)
        => key.StartsWith(Prefix, StringComparison.Ordinal) && key.Length == Prefix.Length + IdLength + SecretLength + ChecksumLength;

    private static string Checksum(string body) => Hash(body)[..ChecksumLength];
}
