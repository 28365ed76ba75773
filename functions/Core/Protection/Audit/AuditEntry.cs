using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GigVet.Protection.Audit;

/// <summary>What somebody did, before it has its place in the chain.</summary>
/// <param name="By">Id of the key; <c>gigvet</c> for what the service does of itself.</param>
/// <param name="What">Name of the function, such as <c>GetContractor</c>.</param>
/// <param name="Whom">The contractor as a hash under the customer's own key; null where it concerns nobody.</param>
/// <param name="Detail">Ids and numbers only.</param>
public sealed record AuditEvent(DateTimeOffset At, string By, string What, string? Whom, string? Detail = null);

/// <summary>One link of a customer's chain.</summary>
/// <param name="Number">From 1 on, without gaps.</param>
/// <param name="Hash">Of this event, its number and the hash of the link before it; 64 hex digits.</param>
public sealed record AuditEntry(long Number, AuditEvent Event, string Hash)
{
    /// <summary>The hash before the first link.</summary>
    public static string Beginning { get; } = new('0', SHA256.HashSizeInBytes * 2);

    public static AuditEntry After(long number, string hash, AuditEvent next) => new(number + 1, next, HashOf(number + 1, hash, next));

    /// <summary>Whether it is what was written after a link of that number and hash.</summary>
    public bool Follows(long number, string hash) => Number == number + 1 && Hash == HashOf(Number, hash, Event);

    private static string HashOf(long number, string before, AuditEvent one)
    {
        // Every part with its length: what ends one part cannot begin the next.
        var text = new StringBuilder(before);
        foreach (var part in new[] { number.ToString(CultureInfo.InvariantCulture), one.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), one.By, one.What, one.Whom, one.Detail })
            text.Append(CultureInfo.InvariantCulture, $"|{part?.Length ?? -1}:{part}");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
