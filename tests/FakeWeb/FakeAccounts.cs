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
    public const string MonorepoOwner = "nadia-brandt";

    /// <summary>Whose work <see cref="CopiedHistory"/> shows as its own.</summary>
    public const string CopiedFrom = "quiet-harbor";

    public const string Organisation = "harbor-tools";

    /// <summary>All of them, as they would look at <paramref name="today"/>.</summary>
    public static IReadOnlyList<FakeAccount> All(DateTimeOffset today)
    {
        var original = new FakeAccountBuilder(CopiedFrom, "Dara Quinn", today, ageDays: 3000)
            .Zone(1)
            .Own("matching-engine", created: 2000, pushed: 500, commits: 40)
            .Own("order-book", created: 1800, pushed: 700, commits: 35)
            .Build(followers: 140, following: 20);

        return [.. Described(today, original), original];
    }

    private static IReadOnlyList<FakeAccount> Described(DateTimeOffset today, FakeAccount original) =>
    [
        new FakeAccountBuilder(Fresh, "Tova Lind", today, ageDays: 20)
            .Own("notes", created: 18, pushed: 1, commits: 8)
            .Own("weather", created: 10, pushed: 6, commits: 5)
            .Build(followers: 1, following: 6),

        new FakeAccountBuilder(Typical, "Mira Kessler", today, ageDays: 2200)
            .Zone(2)
            .Many(20, "tool", firstCreated: 2100, every: 100, lives: 60, commits: 30)
            .Forks(15, firstCreated: 2000, every: 120)
            .Merges(25, owners: 8, firstMerged: 1500, every: 55)
            .Issues(30, repositories: 8, firstOpened: 1400, every: 40)
            .MemberOf(Organisation)
            .Reviewed(14)
            .Starred("tool-3", stars: 45)
            .Build(followers: 60, following: 40),

        new FakeAccountBuilder(Busy, "Jon Arden", today, ageDays: 3900)
            .Zone(-5)
            .Many(70, "kit", firstCreated: 3800, every: 52, lives: 400, commits: 150, verified: true)
            .Forks(50, firstCreated: 3700, every: 70)
            .Merges(400, owners: 30, firstMerged: 3600, every: 9)
            .Unmerged(40, repositories: 20, firstOpened: 3000, every: 70)
            .Issues(600, repositories: 30, firstOpened: 3500, every: 5)
            .MemberOf(Organisation, "open-lanterns")
            .Reviewed(120)
            .Starred("kit-2", stars: 800)
            .Starred("kit-9", stars: 130)
            .Build(followers: 1500, following: 120),

        // Nothing for eight years; then a shop window within months, and hundreds followed.
        new FakeAccountBuilder(BoughtAndDormant, "Alex Turner", today, ageDays: 3300)
            .Many(14, "saas-platform", firstCreated: 240, every: 12, lives: 3, commits: 12)
            .Starred("saas-platform-2", stars: 80, bought: true)
            .Unmerged(12, repositories: 9, firstOpened: 20, every: 1)
            .Build(followers: 6, following: 450),

        // Years of work by their own dates, hours by GitHub's.
        new FakeAccountBuilder(CopiedHistory, "Kevin Stone", today, ageDays: 300)
            .Dumped(5, "exchange", created: 280, oldest: 1900, newest: 420, commits: 60)
            .CopyOf(original, "matching-engine", created: 279)
            .CopyOf(original, "order-book", created: 278)
            .Build(followers: 9, following: 35),

        new FakeAccountBuilder(PaintedCalendar, "Chris Vale", today, ageDays: 500)
            .Painted("activity", created: 8, days: 330)
            .Own("landing-page", created: 30, pushed: 12, commits: 6)
            .Build(followers: 3, following: 20),

        // Twelve years, nearly all of them in an employer's private repositories.
        new FakeAccountBuilder(HonestVeteran, "Petra Novotná", today, ageDays: 4400)
            .Zone(1)
            .PrivateWork(years: 12, each: 240)
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

        // Four years in one repository, with two colleagues.
        new FakeAccountBuilder(MonorepoOwner, "Nadia Brandt", today, ageDays: 1900)
            .Zone(2)
            .Own("platform", created: 1500, pushed: 2, commits: 900)
            .Together("platform", ("ivo-lang", "Ivo Lang"), ("tess-moor", "Tess Moor"))
            .Own("dotfiles", created: 1800, pushed: 300, commits: 25)
            .Merges(6, owners: 3, firstMerged: 1000, every: 150)
            .Build(followers: 35, following: 18),

        // One of those colleagues: all of his public work is there.
        new FakeAccountBuilder("ivo-lang", "Ivo Lang", today, ageDays: 1600).Zone(2).Build(followers: 8, following: 11),

        new() { Login = Organisation, Id = 900_001, Name = "Harbor Tools", CreatedAt = today.AddDays(-2600), IsOrganisation = true },
    ];
}
