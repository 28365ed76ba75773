namespace GigVet.FakeWeb.Interfaces;

/// <summary>An invented account of Freelancer.com. The defaults are an established, honest freelancer.</summary>
public sealed record FakeFreelancer(long Id, string Username)
{
    public string? PublicName { get; init; } = "Mira Kessler";

    public string? Company { get; init; }

    public DateTimeOffset Registered { get; init; } = new(2019, 4, 11, 8, 30, 0, TimeSpan.Zero);

    public string Role { get; init; } = "freelancer";

    /// <summary>Identity, payment, phone, e-mail and deposit alike.</summary>
    public bool Verified { get; init; } = true;

    public bool Closed { get; init; }

    public bool Limited { get; init; }

    public bool Visible { get; init; } = true;

    public (string Country, string Name, double Offset) Zone { get; init; } = ("LT", "Europe/Vilnius", 2);

    public IReadOnlyList<FakeFreelancerReview> Reviews { get; init; } =
    [
        new("nora_client", "The stock counts have been right since the first week.", 5, new(2026, 3, 9, 10, 0, 0, TimeSpan.Zero)),
        new("aldo_shop", "Clear questions, and on time.", 4.8, new(2025, 11, 2, 9, 0, 0, TimeSpan.Zero)),
        new("nora_client", "Built our picking lists.", 5, new(2023, 2, 20, 9, 0, 0, TimeSpan.Zero)),
    ];

    public IReadOnlyList<string> Portfolio { get; init; } = ["Live at https://stock-lists.example/demo"];

    /// <summary>One of each kind that the tests meet.</summary>
    public static IReadOnlyList<FakeFreelancer> Everybody { get; } =
    [
        new(70012345, "Mira_Kessler"),
        new(70012346, "fresh_start") { PublicName = "Jonas Petrik", Verified = false, Reviews = [], Portfolio = [] },
        new(70012347, "gone_quiet") { PublicName = "Aldo Brenner", Closed = true },
        new(70012348, "under_limits") { PublicName = "Nora Lindqvist", Limited = true, Visible = false },
        new(70012349, "sandmeer_works") { PublicName = "Sandmeer Works", Company = "Sandmeer Works" },
        new(70012350, "who_hires") { PublicName = "Vera Tomek", Role = "employer", Reviews = [], Portfolio = [] },
    ];
}

/// <summary>One review of an invented freelancer.</summary>
public sealed record FakeFreelancerReview(string Client, string Text, double Rating, DateTimeOffset At);
