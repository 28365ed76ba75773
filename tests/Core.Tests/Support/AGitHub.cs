using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Core.Tests.Support;

/// <summary>Facts about an invented GitHub account. Every number of days counts back from <see cref="A.Today"/>.</summary>
internal static class AGitHub
{
    public const string Login = "mira";

    public static GitHubAccount Account(int ageDays = 2000, params IReadOnlyList<GitHubRepository> repositories) => new()
    {
        Login = Login,
        Id = 4711,
        Url = new Uri("https://github.com/mira"),
        CreatedAt = A.Today.AddDays(-ageDays),
        ReadAt = A.Today,
        Name = "Mira Kessler",
        Followers = 10,
        Following = 10,
        PublicRepositories = repositories.Count,
        Repositories = repositories,
        Histories = [],
        MergedElsewhere = [],
        SawEveryMerge = true,
        SawSuspension = true,
    };

    public static GitHubAccount Read(int ageDays, params IReadOnlyList<GitHubHistory> histories)
        => Account(ageDays, [.. histories.Select(history => history.Repository)]) with { Histories = histories };

    public static GitHubRepository Repository(string name, int created = 900, int pushed = 10, bool fork = false) => new(
        $"{Login}/{name}",
        new Uri($"https://github.com/{Login}/{name}"),
        fork,
        A.Today.AddDays(-created),
        A.Today.AddDays(-pushed),
        Stars: 0,
        Forks: 0,
        Language: null,
        Description: null,
        Homepage: null);

    public static IReadOnlyList<GitHubRepository> Repositories(
        int count, int created, int every = 0, bool fork = false, string name = "work")
        => [.. Enumerable.Range(0, count).Select(place => Repository(
            $"{name}-{place}", created - (place * every), created - (place * every) + (fork ? 1 : 0), fork))];

    public static GitHubHistory History(GitHubRepository repository, params IReadOnlyList<GitHubCommit> commits)
        => new(repository, commits, Complete: true);

    public static GitHubCommit Commit(
        double daysAgo, string? name = "Mira Kessler", string? email = "mira@mail.example", string? login = Login)
    {
        var date = A.Today.AddDays(-daysAgo);
        var sha = string.Create(CultureInfo.InvariantCulture, $"{daysAgo:0.000}-{name}-{email}-{login}")
            .Aggregate(7UL, (hash, letter) => unchecked((hash * 31) + letter))
            .ToString("x40", CultureInfo.InvariantCulture);

        return new GitHubCommit(
            sha, new Uri($"https://github.com/mira/work/commit/{sha}"), login, name, email, date, date, "Change", false, 1);
    }

    public static GitHubMerge Merge(string repository, int daysAgo = 100, bool? writeAccess = false)
        => new(repository, new Uri($"https://github.com/{repository}/pull/1"), "Change", A.Today.AddDays(-daysAgo))
        {
            AuthorHasWriteAccess = writeAccess,
        };

    public static IReadOnlyList<GitHubMerge> Merges(int owners)
        => [.. Enumerable.Range(0, owners).Select(owner => Merge($"owner-{owner}/engine", 100 + (owner * 150)))];

    /// <summary>A calendar with so many contributions a day; days count from 1 January.</summary>
    public static GitHubYear Year(int year, Func<DateOnly, int> count, int hidden = 0)
    {
        var first = new DateOnly(year, 1, 1);
        var end = DateOnly.FromDateTime(A.Today.UtcDateTime).AddDays(1);
        var next = first.AddYears(1) < end ? first.AddYears(1) : end;
        int[] days = [.. Enumerable.Range(0, next.DayNumber - first.DayNumber).Select(day => count(first.AddDays(day)))];

        return new GitHubYear(year, days.Sum(), hidden, days);
    }

    /// <summary>Years with the same number on every day of the months that <paramref name="active"/> picks.</summary>
    public static IReadOnlyList<GitHubYear> Years(int from, Func<DateOnly, bool> active, int aDay = 1)
        => [.. Enumerable.Range(from, A.Today.Year - from + 1).Select(year => Year(year, day => active(day) ? aDay : 0))];

    public static GitHubThread Thread(
        string repository, double daysAgo = 100, ThreadState state = ThreadState.Open, string title = "Change") => new(
        repository,
        new Uri($"https://github.com/{repository}/pull/{daysAgo * 1000:0}"),
        title,
        A.Today.AddDays(-daysAgo),
        state,
        state is ThreadState.Open ? null : A.Today.AddDays(1 - daysAgo))
        {
            AuthorHasWriteAccess = false,
        };

    public static GitHubWork Work(params IReadOnlyList<GitHubThread> threads) => new(threads, threads.Count);

    public static GitHubPeer Peer(int number, int createdDaysAgo, int following = 20) => new(
        $"peer-{number}", new Uri($"https://github.com/peer-{number}"), A.Today.AddDays(-createdDaysAgo))
    {
        Followers = 10,
        Following = following,
    };

    /// <summary>Created a day apart from each other.</summary>
    public static IEnumerable<GitHubPeer> Peers(int first, int count, int created, int every = 1, int following = 20)
        => Enumerable.Range(0, count).Select(place => Peer(first + place, created - (place * every), following));

    public static GitHubStar Star(int accountAge, int followers = 20, int repositories = 20) => new(
        A.Today.AddDays(-10), A.Today.AddDays(-10 - accountAge))
    {
        Followers = followers,
        Repositories = repositories,
    };

    public static GitHubContribution Contribution(
        string repository = "acme/engine", int createdDaysAgo = 900, int stars = 200, bool organisation = true)
        => new(repository, new Uri($"https://github.com/{repository}"), A.Today.AddDays(-createdDaysAgo), stars, organisation);

    public static GitHubOrganisation Organisation(string login = "acme", string? name = null, string? website = null)
        => new(login, name, new Uri($"https://github.com/{login}"), website);

    /// <summary>An account was named and nothing of it could be read.</summary>
    public static Dossier Unread() => A.Dossier(A.Request() with { GitHub = Login });
}
