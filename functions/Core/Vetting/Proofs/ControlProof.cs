using System.Security.Cryptography;
using System.Text.Json.Serialization;
using GigVet.Model;

namespace GigVet.Vetting.Proofs;

/// <summary>
/// A word that only this contractor was given, and where it was found since. It is bound to one customer, one
/// contractor and the places that were named when it was issued: found anywhere else it proves nothing.
/// </summary>
public sealed record ControlProof
{
    /// <summary>A found word marks its link as proven for so long .</summary>
    public static readonly TimeSpan ProvenFor = TimeSpan.FromDays(180);

    /// <summary>Long enough for a DNS record and a weekend, short enough that an old word is not found by accident.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    private const string Prefix = "gigvet-";

    // Crockford's alphabet: no letter that reads like a digit. 26 of 32 letters hold 130 bits.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Letters = 26;

    public required ContractorRef Contractor { get; init; }

    public required Uri ProfileUrl { get; init; }

    public required string Nonce { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The GitHub login that was named; lower case.</summary>
    public string? GitHub { get; init; }

    public IReadOnlyList<Uri> Sites { get; init; } = [];

    public IReadOnlyList<ProvenLink> Proven { get; init; } = [];

    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Which state of the row this is; storage refuses an older one. Null for a new row.</summary>
    [JsonIgnore]
    public string? Fence { get; init; }

    public DateTimeOffset ExpiresAt => IssuedAt + OpenFor;

    public static string NewNonce() => Prefix + RandomNumberGenerator.GetString(Alphabet, Letters);

    public bool IsOpenAt(DateTimeOffset now) => now >= IssuedAt && now < ExpiresAt;

    /// <summary>Whether the word stands in a text by itself: not as a part of a longer one.</summary>
    public bool IsIn(string? text)
    {
        for (var at = Find(text, 0); at >= 0; at = Find(text, at + 1))
        {
            var end = at + Nonce.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text![at - 1])) && (end == text!.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is the word and nothing else.</summary>
    public bool IsLine(ReadOnlySpan<char> line)
        => line.Trim(" \t\r\n\uFEFF").Equals(Nonce, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds what was found of this word. Found again it was there all along: the first finding of a word stands.</summary>
    public ControlProof With(IEnumerable<ProvenLink> found, DateTimeOffset now)
    {
        ProvenLink[] links =
        [
            .. found.Select(link => Proven.FirstOrDefault(old => old.IsSameLink(link) && old.IssuedAt == IssuedAt)
                ?? link with { IssuedAt = IssuedAt }),
        ];
        return this with
        {
            CheckedAt = now,
            Proven = [.. Proven.Where(old => !links.Any(link => link.IsSameLink(old))), .. links],
        };
    }

    private int Find(string? text, int start)
        => text is null || start >= text.Length ? -1 : text.IndexOf(Nonce, start, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One place where the word was found.</summary>
/// <param name="ProvenAt">When it was seen there: the word may have stood there unseen since it was issued.</param>
public sealed record ProvenLink(ProofPlace Place, Uri Where, DateTimeOffset ProvenAt)
{
    /// <summary>R-19: all within one hour. Handing a word to two other people takes longer.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromHours(1);

    /// <summary>When the word was issued that was found.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Seen within the hour after it was issued: only then it is known how fast it was placed.</summary>
    [JsonIgnore]
    public bool IsAtOnce => ProvenAt - IssuedAt <= AtOnce;

    public bool IsValidAt(DateTimeOffset now) => now >= ProvenAt && now < ProvenAt + ControlProof.ProvenFor;

    public bool IsSameLink(ProvenLink other) => Place == other.Place && Where == other.Where;
}

public enum ProofPlace
{
    /// <summary>The bio of the GitHub account, or a public gist of it.</summary>
    Github,

    /// <summary>A file on the contractor's site.</summary>
    SiteFile,

    /// <summary>A TXT record of the site's name.</summary>
    Dns,

    /// <summary>The profile on the platform.</summary>
    Profile,

    /// <summary>A message that the platform delivered.</summary>
    Message,
}
