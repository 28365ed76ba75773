using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace GigVet.Web;

/// <summary>
/// Which addresses may be opened at all, judged from their text alone: before a request is accepted and again at every
/// redirect. What a name resolves to is judged where the connection is made.
/// </summary>
public static class UrlRules
{
    public const int MaximumLength = 2_048;

    private const int MaximumHostLength = 253;
    private const int MaximumLabelLength = 63;

    private static readonly string[] PrivateSuffixes =
        ["localhost", "local", "internal", "localdomain", "lan", "home.arpa"];

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    public static bool TryParse(
        string text, [NotNullWhen(true)] out Uri? url, [NotNullWhen(false)] out string? reason)
        => TryParse(text, PrivateHosts.None, out url, out reason);

    /// <summary>Reads an address the way a person pastes it; "example.com/me" means https.</summary>
    /// <param name="reason">A sentence that says what is wrong with it.</param>
    public static bool TryParse(
        string text, PrivateHosts allowed, [NotNullWhen(true)] out Uri? url, [NotNullWhen(false)] out string? reason)
    {
        url = null;
        reason = RefusalOf(text.Trim(), allowed, out var parsed);
        if (reason is null)
            url = parsed;

        return reason is null;
    }

    public static string? Refusal(Uri url) => Refusal(url, PrivateHosts.None);

    /// <summary>Why the address is not opened, as a sentence; null when it may be.</summary>
    public static string? Refusal(Uri url, PrivateHosts allowed)
    {
        if (!url.IsAbsoluteUri)
            return "The address is not complete: it needs a host.";
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            return $"Only http and https addresses are opened, not {Shortened(url.Scheme)}.";
        if (url.OriginalString.Length > MaximumLength || url.AbsoluteUri.Length > MaximumLength)
            return $"The address is longer than {MaximumLength:N0} characters.";
        if (url.UserInfo.Length > 0)
            return "The address carries a user name or password.";
        if (allowed.Allows(url))
            return null;
        if (url.Port is not (80 or 443))
            return $"Only the ports 80 and 443 are opened, not {url.Port}.";

        return HostRefusal(url);
    }

    private static string? RefusalOf(string text, PrivateHosts allowed, out Uri? url)
    {
        url = null;
        if (text.Length == 0)
            return "The address is empty.";
        if (text.Length > MaximumLength)
            return $"The address is longer than {MaximumLength:N0} characters.";
        if (text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)))
            return "The address contains a blank or a control character.";
        if (text.Contains('\\', StringComparison.Ordinal))
            return "The address contains a backslash.";
        if (SchemeOf(text) is { } scheme && scheme is not ("http" or "https"))
            return $"Only http and https addresses are opened, not {Shortened(scheme)}.";
        if (!Uri.TryCreate(Complete(text), UriKind.Absolute, out url))
            return "The address is not a web address.";

        return Refusal(url, allowed);
    }

    private static string Complete(string text) => text switch
    {
        _ when text.StartsWith("//", StringComparison.Ordinal) => "https:" + text,
        _ when SchemeOf(text) is null => "https://" + text,
        _ => text,
    };

    /// <summary>"example.com:80/x" has a port and no scheme; "javascript:x" has a scheme.</summary>
    private static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return null;

        var before = text.AsSpan(0, colon);
        var after = text.AsSpan(colon + 1);
        if (!char.IsAsciiLetter(before[0]) || before.ContainsAnyExcept(SchemeCharacters))
            return null;
        if (after.StartsWith("//"))
            return before.ToString().ToLowerInvariant();

        var isPort = after.Length > 0 && char.IsAsciiDigit(after[0]);
        return isPort || before.Contains('.') ? null : before.ToString().ToLowerInvariant();
    }

    private static string? HostRefusal(Uri url)
    {
        if (AsciiHost(url) is not { Length: > 0 } ascii)
            return "The host name cannot be read.";

        var host = ascii.TrimEnd('.');
        if (IPAddress.TryParse(host, out var address))
            return AddressRules.Refusal(address);
        if (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
            return $"{Shortened(host)} is bound to one network interface.";
        if (url.Host.Any(IsOddDigit))
            return "The host name writes digits in an unusual form.";
        if (PrivateSuffixes.Any(suffix => IsUnder(host, suffix)))
            return $"{Shortened(host)} is a name inside a private network.";

        return NameRefusal(host);
    }

    private static string? NameRefusal(string host)
    {
        var labels = host.Split('.');
        if (host.Length > MaximumHostLength || Array.Exists(labels, label => !IsLabel(label)))
            return $"{Shortened(host)} is not a host name.";
        if (labels.Length == 1)
            return $"{Shortened(host)} has no domain: it is a name inside a private network.";

        // Resolvers read such names as IPv4 addresses, each in its own way.
        return char.IsAsciiDigit(labels[^1][0])
            ? $"{Shortened(host)} is not an IPv4 address that everybody reads alike."
            : null;
    }

    private static string? AsciiHost(Uri url)
    {
        try
        {
            return url.IdnHost;
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) => label.Length is > 0 and <= MaximumLabelLength
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static bool IsUnder(string host, string suffix)
        => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (host.Length == suffix.Length || host[^(suffix.Length + 1)] == '.');

    private static bool IsOddDigit(char character) => !char.IsAscii(character)
        && char.GetUnicodeCategory(character) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber;

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
