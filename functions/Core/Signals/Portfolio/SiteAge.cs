using System.Globalization;
using System.Text.RegularExpressions;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Signals.Portfolio;

/// <summary>Since when a site claims to exist, and since when its domain does.</summary>
internal static partial class SiteAge
{
    private const int MostText = 100_000;

    /// <summary>The web has no older sites.</summary>
    private const int FirstYear = 1990;

    public static DomainRecord? RecordOf(PortfolioSite site, Dossier dossier)
        => WebAddress.HostOf(site.Url) is { } host
            ? dossier.FindAll<DomainRecord>().FirstOrDefault(record => record.Covers(host))
            : null;

    /// <summary>The earliest beginning that the site states, or that a job at the site's own domain does.</summary>
    public static ClaimedStart? ClaimOf(PortfolioSite site, DomainRecord record, Dossier dossier)
        => Stated(site).Concat(AsJobs(record, dossier)).MinBy(claim => claim.From);

    private static IEnumerable<ClaimedStart> Stated(PortfolioSite site)
    {
        var text = site.Text.Length <= MostText ? site.Text : site.Text[..MostText];
        return Founding.Matches(text)
            .Select(match => (Quote: match.Value.Trim(), Year: int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)))
            .Where(claim => claim.Year >= FirstYear && claim.Year <= site.ReadAt.Year)
            .Select(claim => new ClaimedStart(
                new DateOnly(claim.Year, 12, 31), $"\"{claim.Quote}\"", site.Cite($"Text on the site: \"{claim.Quote}\"")));
    }

    private static IEnumerable<ClaimedStart> AsJobs(DomainRecord record, Dossier dossier)
        => DomainNames.Jobs(dossier.Request, dossier.Profile)
            .Where(job => job.From is not null && DomainNames.HostOf(job.Domain) is { } host && record.Covers(host))
            .Select(job => new ClaimedStart(
                job.From!.Value,
                $"work there from {job.From:yyyy-MM}",
                dossier.CiteRequest("/claims/workHistory", $"Work at {job.Domain} from {job.From:yyyy-MM}")));

    /// <summary>Years of a copyright notice and words of founding; "since 2009" alone may be about a person.</summary>
    [GeneratedRegex(
        """
        (©|\(c\)|copyright)\s{0,3}(©\s{0,3})?(?<year>(19|20)\d\d)\s{0,3}[-–—]\s{0,3}((19|20)\d\d|now|present)
        |\b(founded|established|est\.|in\sbusiness|online|serving\sclients)\s{1,3}((in|since)\s{1,3})?(?<year>(19|20)\d\d)\b
        |\b(gegründet|fundad[ao]|fondée?|założon[ay]|online\sseit)\s{1,3}((in|im\sjahr|en|em|w|w\sroku)\s{1,3})?(?<year>(19|20)\d\d)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Founding { get; }
}

/// <param name="From">The last day on which what is claimed can have begun.</param>
internal sealed record ClaimedStart(DateOnly From, string Words, Evidence Evidence);
