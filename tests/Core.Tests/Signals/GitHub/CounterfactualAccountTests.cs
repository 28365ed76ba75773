using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Signals.GitHub;

/// <summary>One account moved to another country, clock, name and language, consistently: nothing about the score moves.</summary>
public sealed class CounterfactualAccountTests
{
    private static readonly Persona[] People =
    [
        new("Mira Kessler", "Jonas Petrik", "LT", 2, -5, "week", "Core contributor to acme/engine."),
        new("Emily Thornton", "Robert Hale", "US", -5, 5.5, "day", "Core contributor to acme/engine."),
        new("Hannah Vogt", "Lukas Brandt", "DE", 1, 8, "aufgabe", "Hauptentwicklerin von acme/engine."),
        new("Ravi Subramaniam", "Anil Deshpande", "IN", 5.5, -3, "abhyas", "Core contributor to acme/engine."),
        new("Minseo Kim", "Jihoon Park", "KR", 9, 1, "gwaje", "acme/engine 핵심 기여자"),
        new("Weiming Zhang", "Jianguo Liu", "CN", 8, -8, "zuoye", "acme/engine 的核心贡献者"),
        new("José Álvarez", "Camila Restrepo", "CO", -5, 9, "ejercicio", "Contribuidor principal de acme/engine."),
        new("Oksana Shevchuk", "Bohdan Melnyk", "UA", 3, -5, "zavdannya", "Основний контриб'ютор acme/engine."),
        new("Дмитрий Орлов", "Сергей Власенко", "KZ", 5, 9, "zadacha", "Основной разработчик acme/engine."),
        new("Nguyễn Thị Hương", "Trần Quốc Bảo", "VN", 7, -4, "baitap", "Người đóng góp chính của acme/engine."),
        new("Amara Okonkwo", "Chidi Eze", "NG", 1, 7, "lesson", "Core contributor to acme/engine."),
        new("Siti Rahmawati", "Budi Santoso", "ID", 7, 1, "tugas", "Kontributor utama acme/engine."),
    ];

    private static readonly Dictionary<string, Func<Persona, Dossier>> MadeUp = new(StringComparer.Ordinal)
    {
        ["a clock that fits"] = who => Told(who, Busy(who.Home), who.Home),
        ["a clock that does not"] = who => Told(who, Busy(who.Away), who.Away),
        ["a traveller's clocks"] = who => Told(who, Travelling(who), offset: null),
        ["bought"] = who => Told(who, Accounts.Bought(), who.Home),
        ["copied"] = who => Told(who, Accounts.Copied(), who.Home),
        ["copied and unlinked"] = who => Told(who, Accounts.Copied() with { Copies = null }, who.Home, unlinked: true),
        ["painted"] = who => Told(who, Accounts.Painted(), who.Home),
        ["class work"] = who => Told(who, AGitHub.Account(80, AGitHub.Repositories(25, created: 70, name: who.Course)), who.Home),
        ["a part that is claimed and small"] = who => Claiming(who, commits: 3),
        ["a part that is claimed and large"] = who => Claiming(who, commits: 400),
    };

    private static readonly Dictionary<string, Func<Persona, Dossier>> Stories = new(
        MadeUp.Concat(Accounts.Honest.Select(account => KeyValuePair.Create<string, Func<Persona, Dossier>>(
            account.Key, who => Told(who, account.Value(), who.Home)))),
        StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_country_clock_name_and_language_change_nothing(string story)
    {
        var expected = Assessing.Conclusions(Stories[story](People[0]));

        foreach (var person in People[1..])
        {
            var actual = Assessing.Conclusions(Stories[story](person));
            Assert.True(expected == actual, $"{story}, told about {person.Name}:\n{actual}\ninstead of\n{expected}");
        }
    }

    [Theory]
    [InlineData("a clock that fits", "a clock that does not", "github.commit-offset-mismatch")]
    [InlineData("a part that is claimed and large", "a part that is claimed and small", "history.unsupported-contribution")]
    public void The_stories_differ_where_they_should(string calm, string raised, string code)
    {
        Assert.Contains($"{code} Clear", Assessing.Conclusions(Stories[calm](People[3])), StringComparison.Ordinal);
        Assert.Contains($"{code} Raised", Assessing.Conclusions(Stories[raised](People[3])), StringComparison.Ordinal);
    }

    private static Dossier Told(Persona who, GitHubAccount account, double? offset, bool unlinked = false, string? overview = null)
        => A.Dossier(
            A.Profile() with { DisplayName = who.Name, Overview = overview },
            A.Request() with { Claims = new Claims { Name = who.Name, Country = who.Country } },
            account with
            {
                Name = who.Name,
                Histories =
                [
                    .. account.Histories!.Select(history => history with
                    {
                        Commits = [.. history.Commits.Select(commit => Moved(commit, who, offset, unlinked))],
                    }),
                ],
            });

    private static GitHubCommit Moved(GitHubCommit commit, Persona who, double? offset, bool unlinked) => commit with
    {
        AuthorName = commit.AuthorLogin is AGitHub.Login ? who.Name : who.Other,
        AuthorLogin = unlinked && commit.AuthorLogin is not AGitHub.Login ? null : commit.AuthorLogin,
        Offset = offset is { } hours ? TimeSpan.FromHours(hours) : commit.Offset,
    };

    private static GitHubAccount Busy(double offset) => Clocked([.. Enumerable.Repeat(offset, 60)]);

    private static GitHubAccount Travelling(Persona who)
        => Clocked([.. Enumerable.Repeat(who.Away, 50), .. Enumerable.Repeat(12.75, 6), .. Enumerable.Repeat(-9.5, 6)]);

    private static GitHubAccount Clocked(double[] offsets) => AGitHub.Read(2000, AGitHub.History(
        AGitHub.Repository("work"),
        [.. offsets.Select((offset, place) => AGitHub.Commit(3 + place) with { Offset = TimeSpan.FromHours(offset) })]));

    private static Dossier Claiming(Persona who, int commits) => Told(
        who,
        AGitHub.Account() with { ContributedTo = [AGitHub.Contribution() with { Commits = commits, AllCommits = 1000 }] },
        who.Home,
        overview: who.Claim);

    /// <param name="Other">A full name that shares nothing with the first.</param>
    /// <param name="Home">Hours that the country adds to UTC.</param>
    /// <param name="Away">Hours that it never adds.</param>
    /// <param name="Course">How classes there name what they publish.</param>
    /// <param name="Claim">A leading part in a project, in the language.</param>
    private sealed record Persona(
        string Name, string Other, string Country, double Home, double Away, string Course, string Claim);
}
