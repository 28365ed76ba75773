using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GigVet.Vetting;

namespace GigVet.Alerts.Webhooks;

/// <summary>The symmetric secret of Standard Webhooks 1.0.0: <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int NewBytes = 32;
    private const int FewestBytes = 24;
    private const int MostBytes = 64;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NewBytes));

    /// <exception cref="InvalidRequestException">The text is no such secret. The message does not repeat it.</exception>
    public static string Read(string text, string field)
        => text.StartsWith(Prefix, StringComparison.Ordinal)
            && Base64.IsValid(text.AsSpan(Prefix.Length), out var length) && length is >= FewestBytes and <= MostBytes
            && !text.Any(char.IsWhiteSpace)
                ? text
                : throw new InvalidRequestException(
                    field, $"must be {Prefix} and {FewestBytes} to {MostBytes} random bytes in base64, or absent to have one made.");

    /// <summary>Enough to tell two secrets apart.</summary>
    public static string Shown(string secret) => $"{Prefix}…{secret[^4..]}";

    /// <returns><c>v1,</c> and the signature of <c>id.timestamp.body</c>.</returns>
    public static string Sign(string secret, string id, long timestamp, string body)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}");
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)));
    }
}
