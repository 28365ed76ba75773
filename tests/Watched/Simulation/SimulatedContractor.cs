using System.Globalization;
using GigVet.FakeWeb;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Watched.Simulation;

/// <summary>One invented contractor: what the fake web shows of them by now.</summary>
public sealed class SimulatedContractor(int number, int customers, DateTimeOffset start)
{
    private static readonly string[] Given = ["Mira", "Jonas", "Tova", "Aldo", "Ines", "Pavel", "Runa", "Oskar"];
    private static readonly string[] Family = ["Kessler", "Petrik", "Lind", "Marin", "Duarte", "Novak", "Berg", "Falk"];

    private static readonly string[] Vocabulary =
    [
        "stock", "picking", "small", "shops", "reports", "invoices", "counts", "shelves", "orders", "labels", "queues", "tests",
        "careful", "plain", "steady", "imports", "tables", "forms", "returns", "scales", "routes", "drivers", "prices", "seasons",
    ];

    public int Number => number;

    public string Customer { get; } = string.Create(CultureInfo.InvariantCulture, $"c{number % customers:D2}");

    public ContractorRef Ref { get; } = new("guru", string.Create(CultureInfo.InvariantCulture, $"person-{number}"));

    public Cadence Cadence { get; } = (number % 5) switch
    {
        0 or 1 => Cadence.Daily,
        2 or 3 => Cadence.Weekly,
        _ => Cadence.Monthly,
    };

    public bool HasSite { get; } = number % 2 == 0;

    public bool HasCode { get; } = number % 3 == 0;

    public string Domain { get; } = string.Create(CultureInfo.InvariantCulture, $"person-{number}.dev");

    public string Name { get; set; } = $"{Given[number % Given.Length]} {Family[number / Given.Length % Family.Length]}";

    public string Country { get; set; } = "Lithuania";

    public string Login { get; set; } = string.Create(CultureInfo.InvariantCulture, $"code-{number}");

    public bool IsEmptied { get; set; }

    public bool IsGone { get; set; }

    public bool IsSeized { get; set; }

    public DateTimeOffset DomainSince { get; set; } = start.AddYears(-6);

    /// <summary>Raised with whatever the profile shows.</summary>
    public int Version { get; set; }

    public RosterLine Line => new(
        new VetRequest
        {
            Contractor = Ref,
            ProfileUrl = new Uri("https://www.guru.com/freelancers/" + Ref.Handle),
            GitHub = HasCode ? string.Create(CultureInfo.InvariantCulture, $"code-{number}") : null,
            Portfolio = HasSite ? [new Uri($"https://{Domain}/")] : [],
        },
        Cadence);

    public string Page => ProfilePageMaker.Html(
        new InventedProfile("guru", new Uri("https://www.guru.com/freelancers/" + Ref.Handle), Ref.Handle)
        {
            Name = Name,
            Overview = Words(60),
            Country = Country,
            Neighbour = new Uri("https://www.guru.com/freelancers/nobody-else"),
        },
        PageLayout.Linked)
        .Replace("https://github.com/mirakessler-example", HasCode ? $"https://github.com/code-{number}" : "https://gitlab.com/none", StringComparison.Ordinal);

    public string Site => IsSeized
        ? "<!DOCTYPE html><html lang=\"en\"><head><title>Notice</title></head><body><h1>This website has been seized</h1><p>This domain has been seized by law enforcement.</p></body></html>"
        : $"<!DOCTYPE html><html lang=\"en\"><head><title>Workshop {number}</title></head><body><h1>Workshop {number}</h1><p>{Words(30)}</p></body></html>";

    public FakeAccount Account => new()
    {
        Login = Login,
        Id = 1_000 + number,
        Name = Name,
        CreatedAt = start.AddDays(-900 - number),
        UpdatedAt = start.AddDays(-30),
        Repositories = IsEmptied ? [] : [Repository("notes", 400), Repository("shop", 200)],
    };

    /// <summary>A text of their own: nobody copies from anybody.</summary>
    private string Words(int count)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])) + ".";
    }

    private FakeRepository Repository(string name, int days) => new(
        name,
        start.AddDays(-days),
        start.AddDays(-20),
        [.. Enumerable.Range(0, 3).Select(back => new FakeCommit(start.AddDays(-days + back), Name, $"{Login}@mail.example", Login))]);
}
