using System.Globalization;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Core.Tests.Signals.GitHub;

/// <summary>Invented accounts with everything a token shows: honest ones that look odd, and made-up ones.</summary>
internal static class Accounts
{
    public static readonly IReadOnlyDictionary<string, Func<GitHubAccount>> Honest =
        new Dictionary<string, Func<GitHubAccount>>(StringComparer.Ordinal)
        {
            ["veteran with private work"] = Veteran,
            ["veteran whose account shows the private work"] = () => Veteran() with
            {
                Years = [.. Veteran().Years!.Select(year => year with { Private = 600 })],
            },
            ["newcomer"] = Newcomer,
            ["migrated history"] = Migrated,
            ["monorepo owner"] = MonorepoOwner,
            ["participant of a bootcamp"] = BootcampParticipant,
            ["back from parental leave"] = BackFromLeave,
            ["lead who moved the team's projects here"] = TeamLead,
            ["volunteer who corrects typing errors"] = Volunteer,
            ["teacher whose students star"] = Teacher,
            ["keeper of a logged data set"] = DataKeeper,
            ["contractor with copies of the employer's projects"] = EmployersCopies,
        };

    public static GitHubAccount Bought() => Full(AGitHub.Account(
        3300,
        AGitHub.Repositories(14, created: 140, every: 9, name: "saas-platform"))) with
    {
        Followers = 6,
        Following = 450,
        Years = [Quiet(2017, 2), AGitHub.Year(2026, day => day.DayOfYear is > 10 and < 150 ? day.DayOfYear % 7 : 0)],
    };

    /// <summary>An exchange of others, pushed under an own name.</summary>
    public static GitHubAccount Copied(int credited = 0)
    {
        GitHubHistory[] histories =
        [
            .. Enumerable.Range(0, 3).Select(place => AGitHub.History(
                AGitHub.Repository($"exchange-{"abc"[place]}", created: 280, pushed: 280),
                [
                    .. Enumerable.Range(0, 60).Select(day => AGitHub.Commit(
                        420 + (day * 20) + (place * 0.1), $"Author {day % 3}", $"a{day % 3}@mail.example", $"upstream-{day % 3}")),
                ])),
        ];

        return Full(AGitHub.Read(300, histories)) with
        {
            Years = AGitHub.Years(2025, day => day.DayOfYear % 9 == 0),
            Copies =
            [
                .. histories.Select((history, place) => new GitHubCopy(
                    history.Repository,
                    $"originals/exchange-{place}",
                    new Uri($"https://github.com/originals/exchange-{place}"),
                    SameCommits: 5,
                    LookedUp: 5,
                    history.Commits[0].Url)
                {
                    ElsewhereCreatedAt = A.Today.AddDays(-2000),
                    SourceIsCredited = place < credited,
                }),
            ],
        };
    }

    public static GitHubAccount Painted() => Full(AGitHub.Read(
        500,
        AGitHub.History(
            AGitHub.Repository("activity", created: 8, pushed: 8),
            [.. Enumerable.Range(9, 330).Select(day => AGitHub.Commit(day) with { Additions = 1, Deletions = 1 })]),
        Working("landing-page", created: 30, pushed: 12, commits: 6))) with
    {
        Years = AGitHub.Years(2025, _ => true),
    };

    private static GitHubAccount Veteran() => Full(AGitHub.Read(
        4400, [.. Enumerable.Range(0, 6).Select(place => Working($"sample-{place}", 400 - (place * 45), 370 - (place * 45), 20))])) with
    {
        Years = [Quiet(2014, 3), AGitHub.Year(2025, day => day.Day < 5 ? 2 : 0), AGitHub.Year(2026, day => day.Day < 3 ? 1 : 0)],
        Followers = 25,
    };

    private static GitHubAccount Newcomer() => Full(AGitHub.Read(
        45, [.. Enumerable.Range(0, 9).Select(place => Working($"try-{place}", 42 - (place * 4), 41 - (place * 4), 7))])) with
    {
        Years = [AGitHub.Year(2026, day => day.DayOfYear > 110 ? 1 : 0)],
        Following = 30,
    };

    private static GitHubAccount Migrated() => Full(AGitHub.Read(
        730,
        [
            .. Enumerable.Range(0, 5).Select(place => Moved($"library-{place}", 728, pushed: 40 + place, oldest: 2900)),
            .. Enumerable.Range(0, 3).Select(place => Moved($"old-{place}", 727, pushed: 727, oldest: 2600)),
        ])) with
    {
        Years = AGitHub.Years(2019, day => day.Day < 9),
    };

    private static GitHubAccount MonorepoOwner() => Full(AGitHub.Read(
        2500,
        AGitHub.History(
            AGitHub.Repository("everything", created: 2400, pushed: 1) with { Stars = 300, Forks = 40 },
            [
                .. Enumerable.Range(0, 80).Select(week => AGitHub.Commit(2 + (week * 7.37)) with { Additions = 60, Deletions = 20 }),
                .. Enumerable.Range(0, 20).Select(week => AGitHub.Commit(5 + (week * 9.1), "Helping Hand", login: "helper")),
            ]))) with
    {
        Years = AGitHub.Years(2019, day => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday),
        PullRequests = AGitHub.Work(
        [
            .. Enumerable.Range(0, 30).Select(week => AGitHub.Thread("mira/everything", 3 + (week * 9), ThreadState.Merged) with
            {
                MergedBy = AGitHub.Login,
                AuthorHasWriteAccess = true,
            }),
        ]),
    };

    private static GitHubAccount BootcampParticipant()
    {
        GitHubPeer[] cohort = [.. AGitHub.Peers(0, 28, created: 85)];

        return Full(AGitHub.Read(
            80, [.. Enumerable.Range(1, 25).Select(week => Working($"week{week}-app", 76 - (week * 2), 75 - (week * 2), 4))])) with
        {
            Years = [AGitHub.Year(2026, day => day.DayOfYear > 75 ? 2 : 0)],
            FollowerSample = cohort,
            FollowingSample = cohort,
        };
    }

    private static GitHubAccount BackFromLeave() => Full(AGitHub.Read(
        2600, Working("garden", created: 2000, pushed: 420, commits: 40), Working("kitchen", created: 45, pushed: 3, commits: 30))) with
    {
        Years =
        [
            .. AGitHub.Years(2019, day => day < new DateOnly(2025, 4, 1) && day.Day < 12).SkipLast(1),
            AGitHub.Year(2026, day => day.DayOfYear > 110 && day.Day < 12 ? 2 : 0),
        ],
    };

    private static GitHubAccount TeamLead() => Full(AGitHub.Read(
        1500,
        Team("ledger", own: 15), Team("courier", own: 20), Working("notes", created: 900, pushed: 20, commits: 60))) with
    {
        Years = AGitHub.Years(2022, day => day.Day < 15),
    };

    private static GitHubAccount Volunteer() => Full(AGitHub.Read(
        800, Working("garden", created: 700, pushed: 9, commits: 60))) with
    {
        Years = AGitHub.Years(2024, day => day.Day < 15),
        MergedElsewhere = [.. Enumerable.Range(0, 8).Select(place => AGitHub.Merge($"owner-{place}/docs", 40 + (place * 60)))],
        PullRequests = AGitHub.Work(
        [
            .. Enumerable.Range(0, 8).Select(place => AGitHub.Thread($"owner-{place}/docs", 41 + (place * 60), ThreadState.Merged)),
            .. Enumerable.Range(0, 12).Select(place => AGitHub.Thread($"busy-{place}/docs", 20 + (place * 0.3), title: "Fix typo")),
        ]),
    };

    private static GitHubAccount Teacher() => Full(AGitHub.Read(
        2200, Working("course-2026", created: 200, pushed: 5, commits: 60))) with
    {
        Years = AGitHub.Years(2020, day => day.Day < 15),
        StarSamples =
        [
            new GitHubStars(
                AGitHub.Repository("course-2026", created: 200) with { Stars = 60, Forks = 2 },
                [.. Enumerable.Repeat(AGitHub.Star(3, followers: 0, repositories: 1), 60)]),
        ],
    };

    /// <summary>A script commits a line a day under the owner's name, as it happens.</summary>
    private static GitHubAccount DataKeeper() => Full(AGitHub.Read(
        1800,
        AGitHub.History(
            AGitHub.Repository("weather-log", created: 900, pushed: 0),
            [
                .. Enumerable.Range(0, 60).Select(day => AGitHub.Commit(day + 0.01) with { Additions = 1, Deletions = 0 }),
            ]),
        Working("shop", created: 1500, pushed: 4, commits: 90))) with
    {
        Years = AGitHub.Years(2021, _ => true),
    };

    /// <summary>The projects belong to an organisation that shows the contractor as its member.</summary>
    private static GitHubAccount EmployersCopies()
    {
        var account = Copied();

        return account with
        {
            CreatedAt = A.Today.AddDays(-3000),
            Organisations = [AGitHub.Organisation("originals")],
            MergedElsewhere = [AGitHub.Merge("acme/tool"), AGitHub.Merge("umbra/kit")],
        };
    }

    private static GitHubYear Quiet(int year, int contributions)
        => AGitHub.Year(year, day => day.DayOfYear <= contributions ? 1 : 0);

    private static GitHubHistory Working(string name, int created, int pushed, int commits) => AGitHub.History(
        AGitHub.Repository(name, created, pushed),
        [
            .. Enumerable.Range(0, commits).Select(place => AGitHub.Commit(
                created - ((created - pushed) * (place + 0.37) / commits)) with { Additions = 9 + place, Deletions = place }),
        ]);

    private static GitHubHistory Moved(string name, int created, int pushed, int oldest)
    {
        var own = Working(name, created, pushed, commits: 10);
        var before = Enumerable.Range(0, 40).Select(place => AGitHub.Commit(oldest - (place * 31.7)) with { Additions = 20, Deletions = 3 });

        return own with { Commits = [.. pushed < created ? own.Commits : [], .. before] };
    }

    private static GitHubHistory Team(string name, int own) => AGitHub.History(
        AGitHub.Repository(name, created: 300, pushed: 299),
        [
            .. Enumerable.Range(0, 100 - own).Select(day => AGitHub.Commit(
                310 + day + name.Length, string.Create(CultureInfo.InvariantCulture, $"Colleague {day % 4}"), login: $"colleague-{day % 4}")),
            .. Enumerable.Range(0, own).Select(day => AGitHub.Commit(312 + (day * 75 / own))),
        ]);

    /// <summary>Everything was asked and answered; what a story does not mention is empty.</summary>
    private static GitHubAccount Full(GitHubAccount account) => account with
    {
        PullRequests = AGitHub.Work(),
        Issues = AGitHub.Work(),
        ReviewsGiven = 0,
        Organisations = [],
        ContributedTo = [],
        FollowerSample = [.. AGitHub.Peers(500, 10, created: 3000, every: 150)],
        FollowingSample = [.. AGitHub.Peers(600, 10, created: 3000, every: 150)],
        StarSamples = [],
        Pushes = [],
        Copies = [],
    };
}
