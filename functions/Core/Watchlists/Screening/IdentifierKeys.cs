using System.Net;
using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>Brings identifiers to the form in which the same one is the same text.</summary>
internal static class IdentifierKeys
{
    /// <summary>Shorter numbers are found on documents of different people.</summary>
    private const int ShortestDocument = 5;

    private const int ShortestWallet = 20;
    private const int LongestValue = 300;

    /// <returns>Null for what is none: it then matches nothing.</returns>
    public static string? Of(IdentifierKind kind, string value)
    {
        var text = value.Trim();
        if (text.Length is 0 or > LongestValue)
            return null;

        return kind switch
        {
            IdentifierKind.Wallet => Wallet(text),
            IdentifierKind.Email => EmailAddress.Read(text)?.Mailbox,
            IdentifierKind.Domain => Page(text),
            IdentifierKind.Phone => PhoneNumber.Read(text) is { } number ? number.Digits : null,
            IdentifierKind.Login => text.TrimStart('@').ToLowerInvariant() is { Length: > 1 } login ? login : null,
            IdentifierKind.Ip => IPAddress.TryParse(text, out var address) ? address.ToString() : null,
            IdentifierKind.Other => null,
            _ => Document(text),
        };
    }

    /// <summary>A page as it is looked for: a listed page of a large site is found by its path.</summary>
    public static string AddressOf(Uri page)
        => page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps
            ? page.IdnHost + page.AbsolutePath.TrimEnd('/')
            : page.IdnHost;

    /// <summary>The page, its host, and the domains above it as far as somebody registered them.</summary>
    public static IEnumerable<string> HostsOf(string value)
    {
        if (Page(value) is { } page && page != Host(value))
            yield return page;

        var registrable = Domains.Registrable(Host(value));
        for (var host = Host(value); host is not null; host = Above(host))
        {
            yield return host;
            if (host == registrable || registrable is null)
                yield break;
        }
    }

    /// <summary>A listed page of a large site is that page: not everybody who has one there is listed.</summary>
    private static string? Page(string text)
    {
        if (Host(text) is not { } host)
            return null;

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = text[(scheme < 0 ? 0 : scheme + 3)..];
        var end = text.AsSpan().IndexOfAny('?', '#');
        text = end < 0 ? text : text[..end];
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? host : host + text[slash..].TrimEnd('/').ToLowerInvariant();
    }

    private static string? Above(string host)
        => host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? host[(dot + 1)..] : null;

    private static string? Host(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? text : text[(scheme + 3)..];
        var end = host.AsSpan().IndexOfAny('/', '?', '#');
        host = end < 0 ? host : host[..end];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];

        return Domains.Normalise(host) is { } name && name.Contains('.', StringComparison.Ordinal) ? name : null;
    }

    // Hexadecimal and bech32 addresses know no case; base58 does.
    private static string? Wallet(string text)
    {
        if (text.Length < ShortestWallet || text.Any(letter => !char.IsAsciiLetterOrDigit(letter)))
            return null;

        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("bc1", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("ltc1", StringComparison.OrdinalIgnoreCase)
                ? text.ToLowerInvariant()
                : text;
    }

    private static string? Document(string text)
    {
        var key = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return key.Length >= ShortestDocument && key.Any(char.IsAsciiDigit) ? key : null;
    }
}
