using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>What a page says about its one person, or its one organisation, in JSON-LD or microdata.</summary>
internal sealed record StructuredPerson
{
    private static readonly string[] Kinds = ["Person", "Organization", "LocalBusiness", "ProfessionalService", "Corporation"];

    public string? Name { get; init; }

    public string? Headline { get; init; }

    public string? Overview { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<Uri> Links { get; init; } = [];

    public Uri? Photo { get; init; }

    public static StructuredPerson Of(HtmlPage page)
    {
        foreach (var kind in Kinds)
        {
            JsonLdNode[] nodes = [.. page.JsonLd.Nodes.Where(node => node.Is(kind))];
            if (nodes.Length > 0)
                return Alone(nodes, node => node.Text("name")) is { } node ? OfJson(page, node) : new StructuredPerson();
            MicrodataItem[] items =
                [.. page.Microdata.Where(item => string.Equals(item.Type, kind, StringComparison.OrdinalIgnoreCase))];
            if (items.Length > 0)
                return Alone(items, item => item.Text("name")) is { } item ? OfMicrodata(page, item) : new StructuredPerson();
        }

        return OfOpenGraph(page);
    }

    /// <summary>A page about several people is about none of them.</summary>
    private static T? Alone<T>(IReadOnlyList<T> described, Func<T, string?> name)
        where T : class
        => described.Select(name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any()
            ? null
            : described.FirstOrDefault(thing => name(thing) is not null);

    private static StructuredPerson OfJson(HtmlPage page, JsonLdNode node) => new()
    {
        Name = node.Text("name"),
        Headline = node.Text("jobTitle") ?? node.Text("headline") ?? node.Text("slogan"),
        Overview = node.Text("description"),
        Place = PlaceOf(node),
        Emails = [.. node.Texts("email").Concat(Contacts(node, "email")).Select(Bare)],
        Phones = [.. node.Texts("telephone").Concat(Contacts(node, "telephone")).Select(Bare)],
        Skills = [.. node.Texts("knowsAbout").Concat(node.Texts("skills")).SelectMany(Listed)],
        Links = Urls(page, [.. node.Texts("sameAs"), .. node.Texts("url")]),
        Photo = node.Nodes("image").Select(image => image.Text("url") ?? image.Text("contentUrl"))
            .Concat(node.Texts("image"))
            .Select(image => image is null ? null : PersonOnPage.WebUrl(page.Url, image))
            .FirstOrDefault(image => image is not null),
    };

    private static StructuredPerson OfMicrodata(HtmlPage page, MicrodataItem item) => new()
    {
        Name = item.Text("name"),
        Headline = item.Text("jobTitle"),
        Overview = item.Text("description"),
        Place = item.Items("address").Select(PlaceOf).FirstOrDefault(place => place is not null) ?? item.Text("address"),
        Emails = [.. item.Texts("email").Select(Bare)],
        Phones = [.. item.Texts("telephone").Select(Bare)],
        Skills = [.. item.Texts("knowsAbout").Concat(item.Texts("skills")).SelectMany(Listed)],
        Links = Urls(page, [.. item.Texts("sameAs"), .. item.Texts("url")]),
        Photo = item.Text("image") is { } image ? PersonOnPage.WebUrl(page.Url, image) : null,
    };

    private static StructuredPerson OfOpenGraph(HtmlPage page)
    {
        var name = $"{page.Meta("profile:first_name")} {page.Meta("profile:last_name")}".Trim();
        return new StructuredPerson { Name = name.Length > 0 ? name : null };
    }

    private static string? PlaceOf(JsonLdNode person)
    {
        var address = person.Nodes("address").Concat(person.Nodes("homeLocation").SelectMany(home => home.Nodes("address")))
            .Select(place => Joined(place.Text("addressLocality"), place.Text("addressCountry")))
            .FirstOrDefault(place => place is not null);
        return address ?? person.Text("address") ?? person.Text("homeLocation");
    }

    private static string? PlaceOf(MicrodataItem address)
        => Joined(address.Text("addressLocality"), address.Text("addressCountry"));

    private static string? Joined(string? city, string? country) => (city, country) switch
    {
        (null, null) => null,
        (null, _) => country,
        (_, null) => city,
        _ => $"{city}, {country}",
    };

    private static IEnumerable<string> Contacts(JsonLdNode node, string property)
        => node.Nodes("contactPoint").SelectMany(contact => contact.Texts(property));

    private static string Bare(string contact) => contact
        .Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
        .Replace("tel:", "", StringComparison.OrdinalIgnoreCase)
        .Split('?')[0]
        .Trim();

    private static IEnumerable<string> Listed(string skills)
        => skills.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(50);

    private static Uri[] Urls(HtmlPage page, IEnumerable<string> texts)
        => [.. texts.Select(text => PersonOnPage.WebUrl(page.Url, text)).OfType<Uri>()];
}
