using System.Collections.Frozen;

namespace GigVet.Platforms;

/// <summary>One spelling for every address of a page; it is the handle of a page that belongs to no known platform.</summary>
public static class WebAddress
{
    /// <summary>What stores and content systems name a page by when its path does not: <c>details?id=com.example.app</c>.</summary>
    private static readonly FrozenSet<string> PageKeys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "id", "p", "page", "page_id", "pid", "product", "product_id", "productid", "item", "itemid", "app", "appid", "v");

    /// <summary>
    /// Host and path: lower-case host without <c>www.</c>, no default port, no query, fragment or slash at the end;
    /// null when the address is not one of the web.
    /// </summary>
    public static string? Normalise(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            return null;
        if (HostOf(url) is not { Length: > 0 } host)
            return null;

        var segments = url.GetComponents(UriComponents.Path, UriFormat.UriEscaped)
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Canonical);
        return string.Join('/', segments.Prepend(url.IsDefaultPort ? host : $"{host}:{url.Port}"));
    }

    /// <summary>
    /// As <see cref="Normalise"/>, with the part of the query that says which page it is: the pages of a store differ in
    /// nothing else. Languages, campaigns and sessions are no other page.
    /// </summary>
    public static string? PageOf(Uri url)
    {
        if (Normalise(url) is not { } address)
            return null;

        string[] keys =
        [
            .. url.GetComponents(UriComponents.Query, UriFormat.UriEscaped)
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(pair => PageKeys.Contains(pair.Split('=')[0]))
                .Select(Canonical)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return keys.Length == 0 ? address : $"{address}?{string.Join('&', keys)}";
    }

    /// <summary>Whether both are addresses of one page of the web.</summary>
    public static bool IsSamePage(Uri left, Uri right) => PageOf(left) is { } page && page == PageOf(right);

    /// <summary>Lower-case host without <c>www.</c>, in its ASCII form; null when it cannot be read.</summary>
    public static string? HostOf(Uri url)
    {
        if (!url.IsAbsoluteUri || AsciiHost(url) is not { Length: > 0 } ascii)
            return null;
        if (url.HostNameType is UriHostNameType.IPv6)
            return $"[{ascii.Trim('[', ']')}]";

        var host = ascii.TrimEnd('.').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0 ? host[4..] : host;
    }

    /// <summary>Whether the host is the domain or one below it.</summary>
    public static bool IsUnder(string host, string domain)
        => host == domain || (host.Length > domain.Length && host[^(domain.Length + 1)] == '.'
            && host.EndsWith(domain, StringComparison.Ordinal));

    /// <summary>Escapes with upper-case digits; needless ones are gone already.</summary>
    private static string Canonical(string segment)
    {
        if (!segment.Contains('%', StringComparison.Ordinal))
            return segment;

        var letters = segment.ToCharArray();
        for (var place = 0; place + 2 < letters.Length; place++)
        {
            if (letters[place] != '%')
                continue;

            letters[place + 1] = char.ToUpperInvariant(letters[place + 1]);
            letters[place + 2] = char.ToUpperInvariant(letters[place + 2]);
        }

        return new string(letters);
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
}
