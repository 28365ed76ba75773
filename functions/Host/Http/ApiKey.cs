using System.Security.Cryptography;
using System.Text;

namespace GigVet.Functions.Http;

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

    /// <summary>What is stored and looked up. The secret has 256 random bits, so a plain hash is enough.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Checksum(string body) => Hash(body)[..ChecksumLength];
}
