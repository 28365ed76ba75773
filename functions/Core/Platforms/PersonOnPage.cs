using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>Whom a page of unknown make is about, as far as it says so: structured data first, written text last.</summary>
public sealed record PersonOnPage
{
    private const int LongestText = 300;

    /// <summary>A person or, where the page is about one, an organisation; null when the page leaves doubt.</summary>
    public string? Name { get; init; }

    public string? Headline { get; init; }

    public string? Overview { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<Uri> Links { get; init; } = [];

    public string? GitHubLogin { get; init; }

    public Uri? Photo { get; init; }

    public static PersonOnPage Of(HtmlPage page)
    {
        var structured = StructuredPerson.Of(page);
        var labels = LabelledText.Of(page.Text);
        var links = LinksOf(page, structured);
        var name = Short(structured.Name) ?? WrittenName.Of(page);

        return new PersonOnPage
        {
            Name = name,
            Headline = Short(structured.Headline) ?? TitleWithout(page, name),
            Overview = structured.Overview ?? page.Meta("description") ?? page.Meta("og:description"),
            Place = Short(structured.Place) ?? labels.Place,
            Emails = Distinct([.. structured.Emails, .. page.Emails, .. labels.Emails]),
            Phones = Distinct([.. structured.Phones, .. page.Phones, .. labels.Phones]),
            Skills = Distinct(structured.Skills),
            Links = links,
            GitHubLogin = WrittenLinks.GitHubLogin(structured.Links) ?? WrittenLinks.GitHubLogin(links),
            Photo = structured.Photo ?? (page.Meta("og:image") is { } image ? WebUrl(page.Url, image) : null),
        };
    }

    internal static Uri? WebUrl(Uri page, string text)
        => Uri.TryCreate(page, text, out var url) && url is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? url : null;

    private static Uri[] LinksOf(HtmlPage page, StructuredPerson structured) =>
    [
        .. structured.Links
            .Concat(page.Links.Select(link => link.Url))
            .Where(link => WebAddress.Normalise(link) is not null)
            .DistinctBy(WebAddress.Normalise, StringComparer.Ordinal),
    ];

    /// <summary>"Mira Kessler - Warehouse software" says what she does once her name is taken out.</summary>
    private static string? TitleWithout(HtmlPage page, string? name)
    {
        if (Short(page.Meta("og:title") ?? page.Title) is not { } title)
            return null;
        if (name is null || !title.Contains(name, StringComparison.OrdinalIgnoreCase))
            return title;

        var rest = title.Replace(name, "", StringComparison.OrdinalIgnoreCase)
            .Trim(' ', '-', '–', '—', '|', ':', '·', '•', ',');
        return rest.Length > 0 ? rest : null;
    }

    private static string? Short(string? text) => text is { Length: > 0 and <= LongestText } ? text : null;

    private static string[] Distinct(IReadOnlyList<string> texts) =>
        [.. texts.Where(text => text.Length <= LongestText).Distinct(StringComparer.OrdinalIgnoreCase).Take(50)];
}
