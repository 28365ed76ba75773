using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Platforms;

/// <summary>What an Upwork profile page says. Its marks are those of a page captured in 2021; the newer ones are not known.</summary>
internal sealed partial class UpworkPage(HtmlPage page)
{
    private const string Person = "//*[contains(@itemtype, 'schema.org/Person')]";
    private const string GenericOverview = "Upwork Freelancer Profile includes";
    private const int MarkedWithin = 2_048;
    private const int LongestTitle = 700;

    private static readonly string[] Dates = ["MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM yyyy", "MMM yyyy"];

    private readonly Match _title = TitleOf(page);

    /// <summary>Often a given name and an initial, as the platform shows it.</summary>
    public string? Name { get; } = SinglePerson(page) is { Length: <= 100 } name ? name : null;

    /// <summary>The words with which Upwork says that it does not show the profile.</summary>
    public string? Unavailable => page.Select("//h1 | //h2 | //main//p").Take(20)
        .Select(node => node.Text())
        .FirstOrDefault(text => text is { Length: < 200 } && Gone.IsMatch(text));

    public string? Missing => MissingFields.Sentence(
        ("headline", Headline is null),
        ("country", Place is null),
        ("overview", Overview is null),
        ("skills", Skills.Count == 0),
        ("date of joining", JoinedAt is null));

    private string? Headline => Part("headline") ?? page.TextOf("//h2[@role='presentation']");

    private string? Place
    {
        get
        {
            if (page.TextOf($"{Person}//*[@itemprop='country-name']") is not { Length: <= 100 } country)
                return Part("place") is { } place ? place[(place.LastIndexOf(',') + 1)..].Trim() : null;

            string?[] parts = [page.TextOf($"{Person}//*[@itemprop='locality']"), page.TextOf($"{Person}//*[@itemprop='state-name']"), country];
            return string.Join(", ", parts.OfType<string>().Where(part => part.Length is > 0 and <= 100));
        }
    }

    private string? Block => page.TextOf($"//*[{Class("up-line-clamp-v2")}][not(ancestor::li)]");

    /// <summary>The preview text, unless the page itself holds more of the same or the preview is Upwork's own.</summary>
    private string? Overview => page.Meta("og:description") switch
    {
        null => Block,
        var preview when preview.StartsWith(GenericOverview, StringComparison.OrdinalIgnoreCase) => Block,
        var preview when Block is { } block
            && block.StartsWith(preview[..Math.Min(preview.Length, 40)], StringComparison.Ordinal) => block,
        var preview => preview,
    };

    private IReadOnlyList<string> Skills =>
    [
        .. page.Select($"//*[{Class("up-skill-badge")}]")
            .Select(badge => badge.Text())
            .OfType<string>()
            .Where(skill => skill.Length <= 80)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private DateTimeOffset? JoinedAt => MemberSince.Match(page.Text) is { Success: true } since
        && DateTimeOffset.TryParseExact(
            since.Groups["date"].Value, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var joined)
            ? joined
            : null;

    /// <summary>The same mark stands beside phone numbers, so its label decides. Its absence says nothing.</summary>
    private bool? IdentityVerified => IsVerified(IdentityLabel);

    private bool? PhoneVerified => IsVerified(PhoneLabel);

    private Money? HourlyRate => page.Select("//h3[@role='presentation']").Take(20)
        .Select(heading => HourlyForm.Match(heading.Text() ?? ""))
        .Where(match => match.Success && decimal.TryParse(match.Groups["amount"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        .Select(match => (Money?)new Money(decimal.Parse(match.Groups["amount"].Value, NumberStyles.Number, CultureInfo.InvariantCulture), "USD"))
        .FirstOrDefault();

    /// <summary>Where a scraper's source of 2021 found it; the captured page, of a beginner, has none.</summary>
    private double? JobSuccess => page.TextOf($"//*[{Class("cfe-ui-profile-job-success")}]//h3") is { Length: <= 5 } text
        && text.EndsWith('%') && int.TryParse(text[..^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent / 100.0
            : null;

    /// <summary>Where a scraper's source of 2021 found them, each known by its label; the captured page, of a beginner, has none.</summary>
    private IEnumerable<Match> Totals => page.Select($"//*[{Class("cfe-ui-profile-summary-stats")}]//*[{Class("col-compact")}]").Take(10)
        .Select(column => TotalForm.Match(column.Text() ?? ""))
        .Where(total => total.Success);

    /// <summary>Of a rounded number nothing is known exactly.</summary>
    private double? HoursWorked => Totals
        .Where(total => total.Groups["label"].Value.Equals("hours", StringComparison.OrdinalIgnoreCase))
        .Select(total => double.TryParse(total.Groups["amount"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var hours) ? hours : (double?)null)
        .FirstOrDefault();

    public ShownOnly Shown => new()
    {
        Totals = ShownOnly.Few(
            Totals.Select(total => $"{total.Groups["amount"].Value}{(total.Groups["dollar"].Success ? " USD" : "")} {total.Groups["label"].Value.ToLowerInvariant()}"),
            total => total),
    };

    /// <summary>A page saved from a browser points to a file beside it, which was not handed over.</summary>
    private Uri? Photo => page.Select($"//img[{Class("up-avatar")}]")
        .Select(image => Uri.TryCreate(image.Attribute("src"), UriKind.Absolute, out var source) ? source : null)
        .FirstOrDefault(source => source is { Scheme: "http" or "https" });

    /// <summary>Which page this is by its own account, the browser's note in a saved page among it.</summary>
    public static IReadOnlyList<Uri> AddressesOf(WebAnswer.Answered answer, HtmlPage page)
    {
        var head = Encoding.Latin1.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, MarkedWithin)]);
        string?[] stated =
        [
            page.Select("//link[@rel='canonical']").Select(link => link.Attribute("href")).FirstOrDefault(),
            page.Meta("og:url"),
            SavedFrom.Match(head) is { Success: true } saved ? saved.Groups["url"].Value : null,
            answer.Captured ? null : answer.Url.AbsoluteUri,
        ];

        return [.. stated.Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : null).OfType<Uri>()];
    }

    public ContractorProfile ToProfile(ContractorRef contractor, Uri url, DateTimeOffset at)
    {
        var links = WrittenLinks.In(Overview ?? "");
        return new ContractorProfile
        {
            Contractor = contractor,
            Url = url,
            FetchedAt = at,
            DisplayName = Name,
            Headline = Headline,
            Overview = Overview,
            Location = Place,
            JoinedAt = JoinedAt,
            IdentityVerified = IdentityVerified,
            PhoneVerified = PhoneVerified,
            HourlyRate = HourlyRate,
            Reputation = new Reputation { JobSuccess = JobSuccess, HoursWorked = HoursWorked } is var known && known != new Reputation() ? known : null,
            GitHubLogin = WrittenLinks.GitHubLogin(links),
            Photo = Photo,
            Skills = Skills.Count > 0 ? Skills : null,
            Links = links.Count > 0 ? links : null,
            WorkHistory = UpworkJobs.Of(page) is { Count: > 0 } jobs ? jobs : null,
        };
    }

    /// <summary>Two headers of one page repeat the name; two names are a list of people.</summary>
    private static string? SinglePerson(HtmlPage page)
    {
        string[] names = [.. page.Root.TextsOf($"{Person}//*[@itemprop='name']").Distinct(StringComparer.OrdinalIgnoreCase)];
        return names switch
        {
            [var name] => name,
            [] when TitleOf(page) is { Success: true } title => title.Groups["name"].Value,
            _ => null,
        };
    }

    private static Match TitleOf(HtmlPage page) => TitleForm.Match(page.Title is { Length: <= LongestTitle } title ? title : "");

    private bool? IsVerified(Regex label) => page.Select($"//*[{Class("cfe-ui-profile-verified")}]").Any(mark => IsLabelled(mark, label)) ? true : null;

    private static bool IsLabelled(HtmlNode mark, Regex label)
        => mark.SelectSingleNode("preceding-sibling::strong[1]")?.Text() is { } text && label.IsMatch(text);

    private static string Class(string name) => $"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')";

    private string? Part(string group) => _title.Success ? _title.Groups[group].Value : null;

    [GeneratedRegex(
        "^(?<name>.{1,100}?) - (?<headline>.{1,300}) - Upwork Freelancer from (?<place>.{1,200})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex TitleForm { get; }

    [GeneratedRegex(
        @"\bMember since:?\s+(?<date>[A-Z][a-z]{2,8} (\d{1,2},? )?\d{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex MemberSince { get; }

    [GeneratedRegex(
        @"^(ID|Identity|Government ID|ID verification)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex IdentityLabel { get; }

    [GeneratedRegex(
        "^Phone( Number)?:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex PhoneLabel { get; }

    /// <summary>Upwork's rates are in dollars.</summary>
    [GeneratedRegex(
        @"^\$(?<amount>\d{1,3}(,\d{3})*(\.\d{1,2})?) ?/ ?hr\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex HourlyForm { get; }

    /// <summary>Earnings are rounded and in dollars.</summary>
    [GeneratedRegex(
        @"^(?<dollar>\$)?(?<amount>\d[\d,.]{0,12}[KM]?\+?)\s+(Total )?(?<label>earn(ed|ings)|jobs|hours)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex TotalForm { get; }

    [GeneratedRegex(
        "profile (is|was) (no longer available|private|not available|suspended)|account (is|was|has been) (suspended|closed|deactivated)"
        + "|freelancer (is|was) (no longer|not) available|we can.t find this (page|profile)|page not found",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Gone { get; }

    [GeneratedRegex(
        @"<!-- saved from url=\(\d{1,6}\)(?<url>https?://[^\s>]{1,2000}) -->",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex SavedFrom { get; }
}
