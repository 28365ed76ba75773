using System.Text.RegularExpressions;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Knows the placeholders that registrars and hosts show for names without a site. In doubt a page is not one.</summary>
internal static partial class ParkedPage
{
    /// <summary>Placeholders are short; an article may well be about parked domains.</summary>
    private const int LongestPlaceholder = 2_500;

    public static bool IsParked(HtmlPage page)
        => $"{page.Title}\n{page.Text}" is { Length: <= LongestPlaceholder } text && Placeholder.IsMatch(text);

    [GeneratedRegex(
        @"\bthis (web)?(domain|site|page)( name)? (is|has been) parked\b|\bdomain (is|has been) parked( free)?\b"
        + @"|\bparked (free of charge|domain name)\b"
        + @"|\b(buy|purchase) this domain\b|\bthis domain( name)? (is|may be) (available )?for sale\b"
        + @"|\bthe domain .{1,100} (is|may be) for sale\b"
        + @"|\bthis domain( name)? (has|is) expired\b|\bthis domain is registered, but\b|\bregistered at namecheap\b"
        + @"|\bfuture home of something quite cool\b|\bdefault web (site )?page\b.{0,200}\b(cpanel|plesk|hosting)\b"
        + @"|\bwelcome to nginx!|\bapache2 (ubuntu|debian) default page\b|\bthere isn'?t a github pages site here\b"
        + @"|\bno such app\b.{0,80}\bheroku\b|\bsite not found\b.{0,200}\bnetlify\b"
        + @"|\bwebsite is no longer available\b.{0,100}\bwix\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Placeholder { get; }
}
