using System.Globalization;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages;

/// <summary>A web address that passes for one of a well-known house.</summary>
/// <param name="Address">As it was found.</param>
/// <param name="House">The domain it resembles.</param>
public sealed record LookAlike(Uri Address, string House);

/// <summary>Finds addresses made to be taken for a platform, bank or code host: swapped letters, borrowed names.</summary>
public static class LookAlikes
{
    // Short names have too many honest neighbours one letter away.
    private const int ShortestCompared = 6;

    // Where money, code or logins of the reader lie.
    private static readonly string[] Houses =
    [
        "upwork.com", "fiverr.com", "freelancer.com", "toptal.com", "peopleperhour.com", "contra.com", "linkedin.com",
        "github.com", "gitlab.com", "bitbucket.org", "paypal.com", "payoneer.com", "binance.com", "coinbase.com",
        "metamask.io", "microsoft.com", "google.com", "dropbox.com", "docusign.com", "telegram.org", "whatsapp.com",
        "discord.com", "slack.com", "indeed.com", "npmjs.com",
    ];

    private static readonly string[] Lures =
    [
        "login", "signin", "secure", "security", "verify", "verification", "support", "help", "account", "accounts",
        "pay", "payment", "billing",
    ];

    /// <summary>In the order of the text, each address once.</summary>
    public static IReadOnlyList<LookAlike> In(string text)
        => [.. WebAddresses.FindIn(text)
            .Select(address => (Address: address, House: Resembled(address)))
            .Where(found => found.House is not null)
            .Select(found => new LookAlike(found.Address, found.House!))];

    private static string? Resembled(Uri address)
    {
        var host = Readable(address.Host);
        return Domains.Registrable(host) is { } domain && !Houses.Contains(domain, StringComparer.Ordinal)
            ? Houses.FirstOrDefault(house => Passes(host, domain, house))
            : null;
    }

    private static string Readable(string host)
    {
        if (!host.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            return host;

        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            // Looks like an encoded name and is none; it is compared as it stands.
            return host;
        }
    }

    private static bool Passes(string host, string domain, string house)
    {
        var label = domain[..domain.IndexOf('.', StringComparison.Ordinal)];
        var name = house[..house.IndexOf('.', StringComparison.Ordinal)];
        if (label == name)
            return false;

        return host.Contains(house + ".", StringComparison.Ordinal)
            || Disguise.ReadingsOf(label).Contains(name, StringComparer.Ordinal)
            || IsOneLetterOff(label, name)
            || IsNameWithLure(label.Split('-'), name);
    }

    private static bool IsNameWithLure(string[] words, string name)
        => words.Contains(name, StringComparer.Ordinal) && words.Intersect(Lures, StringComparer.Ordinal).Any();

    // Whoever squats on a name keeps its first letter; "finance" is no bad "binance".
    private static bool IsOneLetterOff(string label, string name)
        => name.Length >= ShortestCompared
            && label[0] == name[0]
            && (Levenshtein.Distance(label, name) == 1 || Unjoined(label) == name);

    private static string Unjoined(string label)
        => label.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);
}
