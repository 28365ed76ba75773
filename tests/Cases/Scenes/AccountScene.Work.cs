using System.Globalization;
using GigVet.Enrichers;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Cases;

public sealed partial class AccountScene
{
    private static readonly string[] Messages =
    [
        "Add export", "Fix rounding of totals", "Split the reader", "Explain the settings", "Handle empty input", "Tidy up",
        "Test the retry", "Remove dead code", "Speed up the search", "Upgrade dependencies", "Correct a typo", "Draw the legend",
    ];

    /// <summary>An own repository with its commits.</summary>
    /// <param name="created">Days ago, by GitHub's clock.</param>
    /// <param name="pushed">Days ago, by GitHub's clock.</param>
    /// <param name="commits">How many; none is a repository that was not read.</param>
    /// <param name="since">Days ago, by the date of the first commit; as <paramref name="created"/>, unless said otherwise.</param>
    /// <param name="until">Days ago, by the date of the last commit; as <paramref name="pushed"/>, unless said otherwise.</param>
    /// <param name="by">Who wrote it; the contractor, unless said otherwise.</param>
    /// <param name="from">Whose clock the commits show.</param>
    public AccountScene Repository(
        string name,
        int created,
        int pushed,
        int commits,
        int? since = null,
        int? until = null,
        Person? by = null,
        Place? from = null,
        int stars = 0,
        string? language = "TypeScript",
        bool withKey = false,
        int? linesEach = null,
        bool unknownMail = false)
    {
        var repository = New(name, created, pushed, stars, language, fork: false);
        var author = by ?? _scene.Me;
        var (first, last) = (since ?? created, until ?? pushed);
        GitHubCommit[] history =
        [
            .. Enumerable.Range(0, commits).Select(number => Commit(
                repository,
                number,
                When(name, number, first, last, commits, from ?? _scene.Home),
                author,
                author == _scene.Me && !unknownMail,
                from ?? _scene.Home,
                withKey,
                linesEach)),
        ];
        if (commits > 0)
            _histories.Add(new GitHubHistory(repository, [.. history.OrderByDescending(commit => commit.AuthoredAt)], true));
        if (pushed <= 88 && history.Length > 0)
        {
            foreach (var commit in history.Where(commit => commit.AuthoredAt > Ago(Math.Min(88, created))).Take(30))
                _pushes.Add(new GitHubPush(repository.FullName, commit.AuthoredAt.AddMinutes(7), commit.Sha));
        }

        return this;
    }

    /// <summary>The oldest so many commits of the first repository carry another name, and the same address.</summary>
    public AccountScene CommitsUnder(Person name, int count)
    {
        var history = _histories[0];
        _histories[0] = history with
        {
            Commits =
            [
                .. history.Commits.SkipLast(count),
                .. history.Commits.TakeLast(count).Select(commit => commit with { AuthorName = name.Full }),
            ],
        };
        return this;
    }

    /// <summary>GitHub counts the commits that carry this person's address to the account.</summary>
    public AccountScene SignsAs(Person person)
    {
        for (var place = 0; place < _histories.Count; place++)
        {
            _histories[place] = _histories[place] with
            {
                Commits = [.. _histories[place].Commits.Select(commit => commit.AuthorEmail == person.Mail
                    ? commit with { AuthorLogin = _scene.Me.Login, CommitterLogin = _scene.Me.Login }
                    : commit)],
            };
        }

        return this;
    }

    /// <summary>Untouched forks, taken one after the other.</summary>
    public AccountScene Forks(int count, int first, double every)
    {
        for (var number = 0; number < count; number++)
        {
            var made = first - (int)(number * every);
            New($"fork-{number}", made, made + 3, 0, "JavaScript", fork: true);
        }

        return this;
    }

    /// <summary>The named repository's commits stand, under the same SHAs, with somebody else.</summary>
    /// <param name="created">Days ago the other one was created.</param>
    public AccountScene StandsAlsoIn(string elsewhere, string name, int same, int of, bool credited = false, int created = 1900)
    {
        var own = _repositories.First(repository => repository.Name == name);
        _copies.Add(new GitHubCopy(
            own,
            elsewhere,
            new Uri($"https://github.com/{elsewhere}"),
            same,
            of,
            new Uri($"https://github.com/{elsewhere}/commit/{Sha(elsewhere)}"))
        {
            ElsewhereCreatedAt = Ago(created),
            SourceIsCredited = credited,
        });
        return this;
    }

    /// <summary>Requests opened to projects of others within some days, each ended as said.</summary>
    public AccountScene Asked(int count, int days, ThreadState ended, int ago = 20, string? title = null)
    {
        var threads = Enumerable.Range(0, count).Select(number =>
        {
            var repository = $"{Owners[number % Owners.Length]}-{number}/{Names[number % Names.Length]}";
            var opened = Ago(ago + (number * (double)days / count));
            return new GitHubThread(
                repository,
                new Uri($"https://github.com/{repository}/pull/{number + 3}"),
                title ?? $"{Messages[number % Messages.Length]} {number}",
                opened,
                ended,
                ended is ThreadState.Open ? null : opened.AddDays(2))
            {
                AuthorHasWriteAccess = false,
                RepositoryStars = 4000,
                OwnerIsOrganisation = true,
            };
        }).OrderByDescending(thread => thread.OpenedAt);
        return With(account => account with { PullRequests = new([.. threads], count) });
    }

    private GitHubRepository New(string name, int created, int pushed, int stars, string? language, bool fork)
    {
        var fullName = $"{_scene.Me.Login}/{name}";
        var repository = new GitHubRepository(
            fullName,
            new Uri($"https://github.com/{fullName}"),
            fork,
            Ago(created),
            Ago(pushed),
            stars,
            stars / 6,
            language,
            null,
            null)
        {
            Size = 40 + _scene.Draw(name + "size", 4000),
            Languages = language is null ? [] : [language],
        };
        _repositories.Add(repository);
        return repository;
    }

    /// <summary>Spread unevenly over the time, between nine and six by the clock of the place.</summary>
    private DateTimeOffset When(string name, int number, int first, int last, int of, Place from)
    {
        var step = (first - last) / (double)Math.Max(1, of);
        var days = last + (step * (number + (_scene.Draw($"{name}{number}day", 90) / 100.0)));
        var local = new DateTimeOffset(Ago(days).UtcDateTime.Date, TimeSpan.Zero).AddMinutes(540 + _scene.Draw($"{name}{number}minute", 540));
        return local - from.Offset;
    }

    private GitHubCommit Commit(
        GitHubRepository repository,
        int number,
        DateTimeOffset at,
        Person author,
        bool known,
        Place from,
        bool withKey,
        int? linesEach)
    {
        var sha = Sha($"{repository.Name}{number}");
        var lines = linesEach ?? 3 + _scene.Draw($"{sha}lines", 140);
        return new GitHubCommit(
            sha,
            new Uri($"{repository.Url.AbsoluteUri}/commit/{sha}"),
            known ? author.Login : null,
            author.Full,
            author.Mail,
            at,
            at,
            Messages[_scene.Draw($"{sha}message", Messages.Length)],
            withKey,
            1)
        {
            CommitterEmail = author.Mail,
            CommitterLogin = known ? author.Login : null,
            Offset = from.Offset,
            Additions = lines,
            Deletions = lines / 3,
            SigningKey = withKey ? "3A0F5C1D2E4B6978" : null,
        };
    }

    private string Sha(string what) => string.Concat(Enumerable.Range(0, 5).Select(part =>
        _scene.Draw($"{what}sha{part}", 0x1000000).ToString("x8", CultureInfo.InvariantCulture)));
}
