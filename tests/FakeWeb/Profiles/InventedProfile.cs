namespace GigVet.FakeWeb.Profiles;

/// <summary>An invented freelancer, as their profile page shows them.</summary>
public sealed record InventedProfile(string Platform, Uri Url, string Handle)
{
    public string Name { get; init; } = "Mira Kessler";

    public string Headline { get; init; } = "Warehouse software engineer";

    public string Overview { get; init; } =
        "I build stock and picking systems for small warehouses, mostly in C# and PostgreSQL, and look after them for years. "
        + "Code is at https://github.com/mirakessler-example and some words about past work at https://mira-kessler.example/work.";

    public string City { get; init; } = "Kaunas";

    public string Country { get; init; } = "Lithuania";

    public DateOnly Joined { get; init; } = new(2019, 4, 11);

    public IReadOnlyList<string> Skills { get; init; } = ["C#", "Warehouse Management", "PostgreSQL"];

    /// <summary>Code and level, as the contractor states them.</summary>
    public IReadOnlyList<(string Code, string Level)> Languages { get; init; } = [("LT", "NATIVE_OR_BILINGUAL"), ("EN", "FLUENT")];

    public int Rate { get; init; } = 45;

    public double Rating { get; init; } = 4.8;

    public int ReviewCount { get; init; } = 116;

    public int Completed { get; init; } = 184;

    public string AccountId { get; init; } = "70012345";

    public bool Verified { get; init; } = true;

    public IReadOnlyList<InventedReview> Reviews { get; init; } =
    [
        new("nora_client", "The stock counts have been right since the first week.", 5, new DateOnly(2026, 3, 9)),
        new("aldo_shop", "Clear questions, and on time.", 4, new DateOnly(2025, 11, 2)),
    ];

    /// <summary>Somebody else, shown on the same page with a badge of their own.</summary>
    public required Uri Neighbour { get; init; }

    /// <summary>The invented person under a handle of their own.</summary>
    /// <param name="slug">Words with hyphens; each platform spells handles its own way.</param>
    public static InventedProfile On(string platform, string slug)
    {
        var (url, handle) = Address(platform, slug.ToLowerInvariant());
        return new InventedProfile(platform, url, handle)
        {
            Name = platform is "upwork" ? "Mira K." : "Mira Kessler",
            Neighbour = Address(platform, "jonas-petrik").Url,
        };
    }

    private static (Uri Url, string Handle) Address(string platform, string slug)
    {
        var joined = slug.Replace('-', '_');
        var handle = platform switch
        {
            "upwork" => $"~01{slug.Replace("-", "", StringComparison.Ordinal)}".PadRight(19, '0'),
            "freelancer" or "fiverr" or "contra" => joined,
            "guru" or "toptal" => slug,
            "peopleperhour" => $"technology/{slug}-warehouse-engineer-qmzwx",
            _ => throw new ArgumentOutOfRangeException(nameof(platform)),
        };
        var address = platform switch
        {
            "upwork" => "https://www.upwork.com/freelancers/",
            "freelancer" => "https://www.freelancer.com/u/",
            "fiverr" => "https://www.fiverr.com/",
            "guru" => "https://www.guru.com/freelancers/",
            "peopleperhour" => "https://www.peopleperhour.com/freelancer/",
            "toptal" => "https://www.toptal.com/resume/",
            _ => "https://contra.com/",
        };
        return (new Uri(address + handle), handle);
    }

    /// <summary>The same invented person on each platform that is read from pages.</summary>
    public static IReadOnlyList<InventedProfile> Everywhere { get; } =
    [
        new("fiverr", new("https://www.fiverr.com/mira_kessler"), "mira_kessler") { Neighbour = new("https://www.fiverr.com/jonas_petrik") },
        new("freelancer", new("https://www.freelancer.com/u/mira_kessler"), "mira_kessler") { Neighbour = new("https://www.freelancer.com/u/jonas_petrik") },
        new("guru", new("https://www.guru.com/freelancers/mira-kessler"), "mira-kessler") { Neighbour = new("https://www.guru.com/freelancers/jonas-petrik") },
        new("peopleperhour", new("https://www.peopleperhour.com/freelancer/technology/mira-kessler-warehouse-engineer-qmzwx"), "technology/mira-kessler-warehouse-engineer-qmzwx")
        {
            Neighbour = new("https://www.peopleperhour.com/freelancer/technology/jonas-petrik-designer-zzwxq"),
        },
        new("toptal", new("https://www.toptal.com/resume/mira-kessler"), "mira-kessler") { Neighbour = new("https://www.toptal.com/resume/jonas-petrik") },
        new("contra", new("https://contra.com/mira_kessler"), "mira_kessler") { Neighbour = new("https://contra.com/jonas_petrik") },
    ];
}

/// <summary>One review on an invented page.</summary>
public sealed record InventedReview(string Client, string Text, int Stars, DateOnly At);

/// <summary>How an invented page is built.</summary>
public enum PageLayout
{
    /// <summary>The state of the page's scripts, and rows of labels.</summary>
    State,

    /// <summary>JSON-LD, and tiles of labels.</summary>
    Linked,

    /// <summary>Nothing but words beside words.</summary>
    Labels,
}
