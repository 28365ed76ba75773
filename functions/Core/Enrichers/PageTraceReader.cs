using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GigVet.Platforms;
using GigVet.Text;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Reads the traces of a page out of its markup.</summary>
internal static partial class PageTraceReader
{
    private const int MostIds = 6;
    private const int MostImages = 8;
    private const int MostTestimonials = 6;
    private const int MostLeft = 8;

    /// <summary>"Great work, thank you!" is said by many.</summary>
    private const int FewestWords = 12;

    private const int MostComments = 100_000;

    private static readonly string[] Frameworks =
        ["vite.svg", "logo192.png", "logo512.png", "next.svg", "vercel.svg", "wp-includes", "w-logo-blue", "nuxt", "angular", "gatsby"];

    private static readonly string[] NoWork = ["logo", "icon", "avatar", "badge", "profile", "flag", "emoji", "placeholder"];

    /// <summary>Pictures that anybody may use.</summary>
    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(
        StringComparer.Ordinal,
        "unsplash.com", "pexels.com", "pixabay.com", "shutterstock.com", "istockphoto.com", "freepik.com", "placehold.co",
        "placeholder.com", "picsum.photos", "lorempixel.com", "dummyimage.com", "shields.io", "gravatar.com",
        "simpleicons.org", "githubusercontent.com", "herokuapp.com", "vercel.app", "jsdelivr.net", "unpkg.com",
        "cloudflare.com", "googleapis.com", "gstatic.com", "googleusercontent.com", "wixstatic.com", "squarespace-cdn.com",
        "wp.com", "w.org", "flaticon.com", "icons8.com", "giphy.com", "licdn.com", "fbcdn.net", "doubleclick.net");

    public static PageTraces Of(HtmlPage page, string source) => new()
    {
        AnalyticsIds = IdsIn(source),
        Images =
        [
            .. page.Select("//img[@src]")
                .Select(image => PageLinks.Resolve(PageLinks.BaseOf(page.Root, page.Url), image.Attribute("src")))
                .OfType<Uri>()
                .Where(IsWork)
                .DistinctBy(WebAddress.Normalise, StringComparer.Ordinal)
                .Take(MostImages),
        ],
        Testimonials =
        [
            .. page.Select(
                    "//blockquote | //*[contains(@class, 'testimonial')]//p | //*[contains(@class, 'review')]//p")
                .Select(node => node.Text() ?? "")
                .Where(text => text.Count(char.IsWhiteSpace) >= FewestWords - 1)
                .Distinct(StringComparer.Ordinal)
                .Take(MostTestimonials),
        ],
        LeftInComments = LeftIn(CommentsOf(source)),
        Icon = page.Select("//link[@href][contains(@rel, 'icon')]")
            .Select(link => PageLinks.Resolve(PageLinks.BaseOf(page.Root, page.Url), link.Attribute("href")))
            .FirstOrDefault(icon => icon is { Scheme: "http" or "https" } && !Has(icon.AbsolutePath, Frameworks)),
    };

    private static string[] IdsIn(string source) =>
    [
        .. Counter.Matches(source)
            .Select(match => match.Groups["id"].Value)
            .Where(id => !IsMadeUp(id))
            .Distinct(StringComparer.Ordinal)
            .Take(MostIds),
    ];

    /// <summary>What manuals print where an id of one's own belongs.</summary>
    private static bool IsMadeUp(string id)
    {
        var own = id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..];
        return own.Distinct().Count() <= 3 || own.Contains("123456", StringComparison.Ordinal) || own.StartsWith("XXXX", StringComparison.Ordinal);
    }

    private static bool IsWork(Uri image)
        => image is { Scheme: "http" or "https" }
            // An address with a user name has no spelling to be compared by.
            && WebAddress.Normalise(image) is not null
            && WebAddress.HostOf(image) is { } host
            && !Agencies.Any(agency => WebAddress.IsUnder(host, agency))
            && !image.AbsolutePath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && !Has(image.AbsolutePath, NoWork);

    private static bool Has(string path, string[] parts)
        => Array.Exists(parts, part => path.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string[] LeftIn(string comments) =>
    [
        .. EmailAddress.FindIn(comments).Select(email => email.ToString())
            .Concat(VatId.Matches(comments).Select(match => match.Value))
            .Concat(Phone.Matches(comments).Select(match => match.Value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostLeft),
    ];

    private static string CommentsOf(string source)
    {
        var comments = new System.Text.StringBuilder();
        for (var start = source.IndexOf("<!--", StringComparison.Ordinal); start >= 0 && comments.Length < MostComments;)
        {
            var end = source.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (end < 0)
                break;

            comments.Append(source.AsSpan((start + 4)..end)).Append('\n');
            start = source.IndexOf("<!--", end, StringComparison.Ordinal);
        }

        return comments.Length <= MostComments ? comments.ToString() : comments.ToString(0, MostComments);
    }

    [GeneratedRegex(
        """
        (?<![\w-])(?<id>G-[A-Z0-9]{8,12}|UA-\d{4,10}-\d{1,4}|GTM-[A-Z0-9]{5,9}|AW-\d{8,12}|ca-pub-\d{10,20})(?![\w-])
        |fbq\(\s*['"]init['"]\s*,\s*['"](?<id>\d{8,20})['"]
        |hjid\s*:\s*(?<id>\d{5,10})
        |clarity\.ms/tag/(?<id>[a-z0-9]{6,16})
        |mc\.yandex\.ru/watch/(?<id>\d{5,12})
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Counter { get; }

    [GeneratedRegex(
        @"\b(ATU\d{8}|BE0\d{9}|DE\d{9}|ES[A-Z]\d{7}[A-Z0-9]|FR[A-Z0-9]{2}\d{9}|GB\d{9}|IT\d{11}|NL\d{9}B\d{2}|PL\d{10})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex VatId { get; }

    [GeneratedRegex(@"\+\d[\d ()-]{7,18}\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Phone { get; }
}
