using System.Text;

namespace GigVet.Platforms;

/// <summary>One spelling for every address that shows the same page: the handle of a page that belongs to no known platform.</summary>
public static class WebAddress
{
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

    /// <summary>Escapes that need not be one are written out; the others get upper-case digits.</summary>
    private static string Canonical(string segment)
    {
        if (!segment.Contains('%', StringComparison.Ordinal))
            return segment;

        var canonical = new StringBuilder(segment.Length);
        for (var place = 0; place < segment.Length; place++)
        {
            if (segment[place] != '%' || place + 2 >= segment.Length
                || !char.IsAsciiHexDigit(segment[place + 1]) || !char.IsAsciiHexDigit(segment[place + 2]))
            {
                canonical.Append(segment[place]);
                continue;
            }

            var letter = (char)Convert.ToByte(segment.Substring(place + 1, 2), 16);
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
                canonical.Append(letter);
            else
                canonical.Append(segment.AsSpan(place, 3).ToString().ToUpperInvariant());
            place += 2;
        }

        return canonical.ToString();
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
