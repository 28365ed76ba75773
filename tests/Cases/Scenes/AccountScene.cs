using GigVet.Enrichers;

namespace GigVet.Cases;

/// <summary>Puts a GitHub account together, whose numbers of days count back from the day of the case.</summary>
public sealed partial class AccountScene
{
    private readonly Scene _scene;
    private readonly List<GitHubRepository> _repositories = [];
    private readonly List<GitHubHistory> _histories = [];
    private readonly List<GitHubCopy> _copies = [];
    private readonly List<GitHubPush> _pushes = [];
    private readonly List<GitHubMerge> _merges = [];
    private readonly List<GitHubStars> _stars = [];
    private readonly List<GitHubContribution> _contributions = [];
    private GitHubAccount _account;

    internal AccountScene(Scene scene, int age)
    {
        _scene = scene;
        _account = new GitHubAccount
        {
            Login = scene.Me.Login,
            Id = 1_000_000 + scene.Draw("account", 9_000_000),
            Url = new Uri($"https://github.com/{scene.Me.Login}"),
            CreatedAt = Ago(age),
            ReadAt = Scene.Today,
            Name = scene.Me.Full,
            Location = scene.Home.Written,
            Photo = scene.Cast.Photo,
            Blog = scene.Me.Domain,
            Followers = 4 + scene.Draw("followers", 30),
            Following = 4 + scene.Draw("following", 30),
            SawEveryMerge = true,
            SawSuspension = true,
            Years = Calendar(age, static _ => true, scene),
            PullRequests = new([], 0),
            Issues = new([], 0),
            ReviewsGiven = 0,
            Organisations = [],
            FollowerSample = [],
            FollowingSample = [],
        };
    }

    /// <summary>Changes whatever the other words do not.</summary>
    public AccountScene With(Func<GitHubAccount, GitHubAccount> change)
    {
        _account = change(_account);
        return this;
    }

    /// <summary>Shows neither name nor place.</summary>
    public AccountScene Nameless() => With(static account => account with { Name = null, Location = null, Blog = null });

    public AccountScene Named(Person person) => With(account => account with { Name = person.Full });

    public AccountScene In(Place place) => With(account => account with { Location = place.Written });

    public AccountScene Followed(int by, int following) => With(account => account with { Followers = by, Following = following });

    /// <summary>Contributions only on days whose number of days ago <paramref name="active"/> picks.</summary>
    public AccountScene Active(Func<int, bool> active)
        => With(account => account with { Years = Calendar(account.AgeDays, active, _scene) });

    /// <summary>Changes that others took, over the years, each in a project of another owner.</summary>
    public AccountScene Merged(int projects)
    {
        for (var number = 0; number < projects; number++)
        {
            var repository = $"{Owners[number % Owners.Length]}/{Names[number % Names.Length]}";
            _merges.Add(new GitHubMerge(
                repository, new Uri($"https://github.com/{repository}/pull/{number + 11}"), "Fix a race", Ago(60 + (number * 130)))
            {
                AuthorHasWriteAccess = false,
                MergedBy = $"{Owners[number % Owners.Length]}-lead",
                OpenedAt = Ago(64 + (number * 130)),
                OwnerIsOrganisation = true,
            });
        }

        return this;
    }

    public AccountScene Contributes(string repository, int created = 2500, int stars = 900)
    {
        _contributions.Add(new(repository, new Uri($"https://github.com/{repository}"), Ago(created), stars, true)
        {
            Commits = 60,
            AllCommits = 900,
            Rank = 5,
        });
        return this;
    }

    /// <summary>Profile fields that changed between the last two looks, a few days apart.</summary>
    public AccountScene Rewritten(int ago, params string[] fields)
        => With(account => account with
        {
            Edits = [.. fields.Select(field => new GitHubEdit(field, Ago(ago + 3), Ago(ago)))],
        });

    /// <summary>So many accounts opened in one month, which follow the account and are followed by it.</summary>
    public AccountScene Classmates(int count)
        => With(account => account with
        {
            Followers = count,
            Following = count,
            FollowerSample = Peers(account.AgeDays, count),
            FollowingSample = Peers(account.AgeDays, count),
        });

    /// <summary>Who starred the repository opened an account for it a few days before.</summary>
    public AccountScene BoughtStars(string name)
    {
        _stars.Add(new GitHubStars(
            _repositories.First(repository => repository.Name == name),
            [.. Enumerable.Range(0, 80).Select(number => new GitHubStar(Ago(40 + (number / 40.0)), Ago(44 + (number % 7)))
            {
                Followers = 0, Repositories = 0,
            })]));
        return this;
    }

    internal GitHubAccount Build() => _account with
    {
        PublicRepositories = _account.PublicRepositories ?? _repositories.Count,
        Repositories = [.. _repositories.OrderByDescending(repository => repository.PushedAt)],
        Histories = _histories,
        MergedElsewhere = _merges,
        ContributedTo = _contributions,
        Copies = _copies,
        Pushes = [.. _pushes.OrderByDescending(push => push.At)],
        StarSamples = _stars,
    };

    private static readonly string[] Owners = ["quayside", "lampwork", "fennel-labs", "brightmoor", "orrery"];
    private static readonly string[] Names = ["engine", "parser", "charts", "queue"];

    private static IReadOnlyList<GitHubYear> Calendar(int age, Func<int, bool> active, Scene scene)
    {
        var first = DateOnly.FromDateTime(Ago(age).UtcDateTime);
        var last = DateOnly.FromDateTime(Scene.Today.UtcDateTime);
        return
        [
            .. Enumerable.Range(first.Year, last.Year - first.Year + 1)
                .Select(year => Year(year, first, last, active, scene))
                .Where(year => year.All > 0),
        ];
    }

    private static GitHubYear Year(int year, DateOnly first, DateOnly last, Func<int, bool> active, Scene scene)
    {
        var start = new DateOnly(year, 1, 1);
        var length = Math.Min(start.AddYears(1).DayNumber, last.DayNumber + 1) - start.DayNumber;
        var seed = scene.Draw("calendar", 0x1000000);
        int[] days = [.. Enumerable.Range(0, length).Select(start.AddDays).Select(day =>
            day < first || day.DayOfWeek is DayOfWeek.Sunday || !active(last.DayNumber - day.DayNumber)
                ? 0
                : Math.Max(0, Mixed(seed, day.DayNumber, 7) - 2))];
        return new GitHubYear(year, days.Sum(), 0, days);
    }

    private static int Mixed(int seed, int day, int below)
        => (int)(((((ulong)seed << 32) | (uint)day) * 0x9E3779B97F4A7C15UL >> 40) % (ulong)below);

    private static IReadOnlyList<GitHubPeer> Peers(int age, int count)
        => [.. Enumerable.Range(0, count).Select(number => new GitHubPeer(
            $"peer-{number}", new Uri($"https://github.com/peer-{number}"), Ago(age - number))
            {
                Followers = count, Following = count,
            })];

    private static DateTimeOffset Ago(double days) => Scene.Today.AddDays(-days);
}
