using System.Text.RegularExpressions;
using GigVet.Text;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>
/// The name of a page's owner where no structured data states it. Two places of the page must agree, because a wrong
/// name, of a theme's author or a customer, would be held against somebody honest.
/// </summary>
internal static partial class WrittenName
{
    private const int LongestName = 60;
    private const int EnoughAgree = 2;

    /// <summary>Words that stand in titles and headings and are no part of a name.</summary>
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "portfolio", "home", "homepage", "website", "site", "page", "resume", "cv", "about", "contact", "blog", "welcome",
        "developer", "designer", "engineer", "freelance", "freelancer", "full", "stack", "front", "back", "end", "software",
        "web", "mobile", "data", "personal", "official", "creative", "theme", "template", "themes", "templates", "rights",
        "reserved", "all", "copyright", "your", "name", "my", "the", "and", "projects", "services", "works", "untitled",
        "document", "react", "app", "error", "found", "start", "bootstrap", "inc", "llc", "gmbh", "ltd",
    };

    public static string? Of(HtmlPage page)
    {
        string[][] places =
        [
            [.. Candidates(page.Title)],
            [.. page.Root.TextsOf("//h1").Take(3).SelectMany(Candidates)],
            [.. Candidates(page.Meta("author"))],
            [.. Candidates(page.Meta("og:title")).Concat(Candidates(page.Meta("og:site_name")))],
            [.. page.Root.TextsOf("//footer").TakeLast(1).Append(page.Text).Select(End)
                .SelectMany(text => Copyright.Matches(text))
                .SelectMany(match => Candidates(match.Groups["name"].Value))],
        ];

        // A title repeated for social networks is the same statement, not a second one.
        if (page.Meta("og:title") == page.Title)
            places[3] = [];

        string[] agreed =
        [
            .. places.SelectMany(place => place.Distinct(StringComparer.OrdinalIgnoreCase))
                .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() >= EnoughAgree)
                .Select(same => same.First()),
        ];
        return agreed is [var name] ? name : null;
    }

    /// <summary>Parts of a text that can be a full name: two to four capitalised words of letters.</summary>
    private static IEnumerable<string> Candidates(string? text)
        => (text is { Length: <= 300 } ? Separator.Split(Greeting.Replace(text, "")) : [])
            .Select(part => part.Trim(' ', '.', '!', ',', '\'', '’', '"'))
            .Where(part => part.Length is > 3 and <= LongestName && FullName.IsMatch(part))
            .Where(part => !part.Split(' ').Any(NotNames.Contains))
            .Where(part => PersonName.Read(part).Kind is NameKind.Person);

    /// <summary>Where a page says whose it is.</summary>
    private static string End(string text) => text.Length <= 400 ? text : text[^400..];

    [GeneratedRegex(
        @"^\W*((hi|hey|hello|welcome)\b[\s,!.]*)?((there|world)\b[\s,!.]*)?((i\s?['’]?\s?a?m|my name is|this is|it['’]s me)\b[\s,:]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Greeting { get; }

    [GeneratedRegex(
        @"\s+[-–—|·•:/]\s+|\s*[|•·\n:]\s*|,\s+|['’]s\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(
        @"^\p{L}[\p{L}\p{M}'’.-]*( \p{L}[\p{L}\p{M}'’.-]*){1,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex FullName { get; }

    [GeneratedRegex(
        @"(©|\(c\)|copyright)\s*(©|\(c\))?\s*(\d{4}(\s?[-–]\s?\d{2,4})?)?[\s,]*(by\s+)?(?<name>[^\n|.·•©\d]{3,60})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Copyright { get; }
}
