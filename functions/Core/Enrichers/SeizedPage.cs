using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>A site of the contractor's in whose place an authority shows its notice.</summary>
public sealed record SeizedSite(Uri Url, string Words, DateTimeOffset ReadAt) : IFact;

/// <summary>
/// Knows the notices that authorities put on domains they took: a few sentences, or one picture. An article about a
/// seizure is longer, and says so about another domain.
/// </summary>
internal static partial class SeizedPage
{
    /// <summary>The longest of the known notices has about 1,200 characters.</summary>
    private const int LongestNotice = 2_000;

    private const int LongestQuote = 200;

    public static SeizedSite? Of(WebAnswer answer, Uri address)
    {
        if (answer is not WebAnswer.Answered { IsSuccess: true } read || HtmlPage.Read(read) is not PageResult.Read(var page))
            return null;

        string[] written = [page.Title ?? "", page.Text, .. page.Select("//img[@alt]").Select(image => image.Attribute("alt") ?? "")];
        if (written.Sum(text => text.Length) <= LongestNotice && Array.Find(written, Notice.IsMatch) is { } words)
            return new SeizedSite(address, Shortened(words), read.At);

        // Only the picture of a notice, on a page that says nothing else.
        return page.Text.Length == 0
            && page.Select("//img[@src]").Select(image => image.Attribute("src") ?? "").FirstOrDefault(Picture.IsMatch) is { } picture
                ? new SeizedSite(address, $"Only the picture {Shortened(picture)}", read.At)
                : null;
    }

    private static string Shortened(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    [GeneratedRegex(
        """
        \bthis\s(web\s?site|domain(\sname)?|site|online\smarket\w*)\s(and\s.{1,60}\s)?(has|have)\sbeen\s(seized|confiscated)\b
        |\bthis\s(web\s?site|domain(\sname)?|site)\s(was|is\snow)\s(seized|under\sthe\scontrol\sof\s(the\s)?(police|law\senforcement|fbi))\b
        |\bdiese\s(web)?(seite|domain)\swurde\s.{0,80}\b(beschlagnahmt|sichergestellt)\b
        |\bce\s(site|domaine)\s(web\s)?a\sété\ssaisi\b
        |\bquesto\s(sito|dominio)\s.{0,40}\b(sequestrato|sequestro)\b
        |\beste\s(sitio|dominio)\s.{0,40}\bha\ssido\sincautado\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Notice { get; }

    [GeneratedRegex(
        @"(^|/)[^/]*(seizure|seized|domain-?seiz)[^/]*\.(jpe?g|png|gif|webp)(\?|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Picture { get; }
}
