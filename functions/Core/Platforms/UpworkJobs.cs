using System.Globalization;
using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Platforms;

/// <summary>The employment history of an Upwork profile page: what the freelancer wrote, not what Upwork confirmed.</summary>
internal static partial class UpworkJobs
{
    private const int Most = 50;
    private const string Entries =
        "//h2[contains(., 'Employment history')]"
        + "/ancestor::*[contains(concat(' ', normalize-space(@class), ' '), ' up-card ')][1]//li[.//h4]";

    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "yyyy"];

    public static IReadOnlyList<Job> Of(HtmlPage page) => [.. page.Select(Entries).Take(Most).Select(JobOf).OfType<Job>()];

    private static Job? JobOf(HtmlNode entry)
    {
        if (entry.TextOf(".//h4") is not { Length: <= 300 } heading)
            return null;

        var bar = heading.LastIndexOf('|');
        var dates = Period.Match(entry.Text() ?? "");
        return new Job
        {
            Title = bar < 0 ? heading : heading[..bar].Trim(),
            Employer = bar < 0 ? null : heading[(bar + 1)..].Trim(),
            From = dates.Success ? Month(dates.Groups["from"].Value) : null,
            To = dates.Success ? Month(dates.Groups["to"].Value) : null,
        };
    }

    /// <summary>Null for "Present", which is no month.</summary>
    private static DateOnly? Month(string text)
        => DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    [GeneratedRegex(
        @"\b(?<from>([A-Z][a-z]{2,8} )?\d{4}) ?[-–] ?(?<to>Present|([A-Z][a-z]{2,8} )?\d{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Period { get; }
}
