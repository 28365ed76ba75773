using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GigVet.Vetting;

namespace GigVet.Decisions.Links;

/// <summary>
/// The signed part of a link's address: <c>{claims}.{signature}</c>, both base64url. The signature is an HMAC-SHA256 under a
/// secret of the customer's, over the purpose and the claims: no other token of GigVet can be used as one, one kind of link
/// opens nothing of another, and a new secret ends every link of the customer.
/// </summary>
public sealed record LinkToken(string Customer, string Assessment, string Link, DateTimeOffset ExpiresAt)
{
    /// <summary>Of a secret.</summary>
    public const int SecretBytes = 32;

    /// <summary>The purpose of a link by which a contractor replies.</summary>
    public const string ForReply = "gigvet contractor reply";

    /// <summary>The purpose of a link by which a report is read.</summary>
    public const string ForReport = "gigvet shared report";

    private const int Longest = 400;
    private const int MarkBytes = 4;
    private const string Version = "1";

    /// <summary>What the token opens; one for another purpose is as good as forged.</summary>
    public string Purpose { get; init; } = ForReply;

    private string Claims => string.Create(
        CultureInfo.InvariantCulture, $"{Version}|{Customer}|{Assessment}|{Link}|{ExpiresAt.ToUnixTimeSeconds()}");

    /// <summary>Tells secrets apart without telling them: the beginning of a hash.</summary>
    public static string MarkOf(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret).AsSpan(0, MarkBytes));

    public string Sign(ReadOnlySpan<byte> secret)
        => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Claims)) + "." + Base64Url.EncodeToString(Mac(secret));

    /// <summary>Reads what a text claims; nothing of it is true before <see cref="IsSignedWith"/> says so.</summary>
    /// <returns>Null when it cannot be a token at all.</returns>
    public static (LinkToken Claimed, byte[] Signature)? Read(string text)
    {
        if (text.Length > Longest || text.Split('.') is not [var claims, var mac] || !Base64Url.IsValid(claims) || !Base64Url.IsValid(mac))
            return null;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(claims)).Split('|');
        return parts is [Version, var customer, var assessment, var link, var end]
            && Customers.Customer.IsId(customer)
            && AssessmentId.IsWellFormed(assessment)
            && DecisionId.IsLink(link)
            && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? (new LinkToken(customer, assessment, link, DateTimeOffset.FromUnixTimeSeconds(seconds)), Base64Url.DecodeFromChars(mac))
                : null;
    }

    /// <summary>Compares in constant time.</summary>
    public bool IsSignedWith(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> signature)
        => CryptographicOperations.FixedTimeEquals(Mac(secret), signature);

    private byte[] Mac(ReadOnlySpan<byte> secret) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{Purpose}\n{Claims}"));
}
