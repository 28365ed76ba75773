namespace GigVet.FakeWeb;

/// <summary>The invented accounts: honest ones that look odd, and made-up ones that look honest.</summary>
public static class FakeAccounts
{
    public const string Fresh = "tova-lind";
    public const string Typical = "mira-kessler";
    public const string Busy = "jon-arden";
    public const string BoughtAndDormant = "devpro-master";
    public const string CopiedHistory = "stackwizard9";
    public const string PaintedCalendar = "greenwall-dev";
    public const string HonestVeteran = "petra-novotna";
    public const string HonestNewcomer = "sam-okoro";
    public const string MigratedHistory = "luca-ferri";

    /// <summary>All of them, as they would look at <paramref name="today"/>.</summary>
    public static IReadOnlyList<FakeAccount> All(DateTimeOffset today) =>
    [
        new FakeAccountBuilder(Fresh, "Tova Lind", today, ageDays: 20)
            .Own("notes", created: 18, pushed: 1, commits: 8)
            .Own("weather", created: 10, pushed: 6, commits: 5)
            .Build(followers: 1, following: 6),

        new FakeAccountBuilder(Typical, "Mira Kessler", today, ageDays: 2200)
            .Many(20, "tool", firstCreated: 2100, every: 100, lives: 60, commits: 30)
            .Forks(15, firstCreated: 2000, every: 120)
            .Merges(25, owners: 8, firstMerged: 1500, every: 55)
            .Build(followers: 60, following: 40),

        new FakeAccountBuilder(Busy, "Jon Arden", today, ageDays: 3900)
            .Many(70, "kit", firstCreated: 3800, every: 52, lives: 400, commits: 150, verified: true)
            .Forks(50, firstCreated: 3700, every: 70)
            .Merges(400, owners: 30, firstMerged: 3600, every: 9)
            .Build(followers: 1500, following: 120),

        // Nothing for eight years; then a shop window within months, and hundreds followed.
        new FakeAccountBuilder(BoughtAndDormant, "Alex Turner", today, ageDays: 3300)
            .Many(14, "saas-platform", firstCreated: 240, every: 12, lives: 3, commits: 12)
            .Build(followers: 6, following: 450),

        // Years of work by their own dates, hours by GitHub's.
        new FakeAccountBuilder(CopiedHistory, "Kevin Stone", today, ageDays: 300)
            .Dumped(5, "exchange", created: 280, oldest: 1900, newest: 420, commits: 60)
            .Build(followers: 9, following: 35),

        new FakeAccountBuilder(PaintedCalendar, "Chris Vale", today, ageDays: 500)
            .Painted("activity", created: 8, days: 330)
            .Own("landing-page", created: 30, pushed: 12, commits: 6)
            .Build(followers: 3, following: 20),

        // Twelve years, nearly all of them in an employer's private repositories.
        new FakeAccountBuilder(HonestVeteran, "Petra Novotná", today, ageDays: 4400)
            .Many(6, "sample", firstCreated: 400, every: 45, lives: 30, commits: 20)
            .Build(followers: 25, following: 12),

        new FakeAccountBuilder(HonestNewcomer, "Sam Okoro", today, ageDays: 45)
            .Many(9, "exercise", firstCreated: 42, every: 4, lives: 2, commits: 7)
            .Forks(2, firstCreated: 30, every: 6)
            .Build(followers: 4, following: 30),

        // Eight projects came from another forge in two days; five of them went on here, and new ones followed.
        new FakeAccountBuilder(MigratedHistory, "Luca Ferri", today, ageDays: 730)
            .Moved(5, "library", created: 728, oldest: 2900, pushed: 40, commits: 80)
            .Moved(3, "archive", created: 727, oldest: 2600, pushed: 727, commits: 40)
            .Many(3, "service", firstCreated: 500, every: 120, lives: 90, commits: 25)
            .Build(followers: 18, following: 22),
    ];
}
