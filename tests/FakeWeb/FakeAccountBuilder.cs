namespace GigVet.FakeWeb;

/// <summary>Puts an invented account together. Every number of days counts back from today.</summary>
internal sealed class FakeAccountBuilder(string login, string name, DateTimeOffset today, int ageDays)
{
    private const int OneSecond = 1;

    private readonly List<FakeRepository> _repositories = [];
    private readonly List<FakeMerge> _merges = [];
    private readonly List<FakeThread> _unmerged = [];
    private readonly List<FakeThread> _issues = [];
    private readonly Dictionary<int, int> _private = [];
    private string[] _organisations = [];
    private TimeSpan _offset;
    private int _reviews;

    // Seeded by the login, so that an account is the same in every run.
    private readonly Random _random = new(login.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));

    /// <summary>The offset of the machine on which what follows was made.</summary>
    public FakeAccountBuilder Zone(int hours)
    {
        _offset = TimeSpan.FromHours(hours);
        return this;
    }

    public FakeAccountBuilder MemberOf(params string[] organisations)
    {
        _organisations = organisations;
        return this;
    }

    public FakeAccountBuilder Reviewed(int reviews)
    {
        _reviews = reviews;
        return this;
    }

    /// <summary>Work that shows only as a number in each of the last years.</summary>
    public FakeAccountBuilder PrivateWork(int years, int each)
    {
        for (var back = 0; back < years; back++)
            _private[today.Year - back] = each;

        return this;
    }

    public FakeAccountBuilder Starred(string repository, int stars, bool bought = false)
    {
        var place = _repositories.FindIndex(own => own.Name == repository);
        _repositories[place] = _repositories[place] with { Stars = stars, StarsAreBought = bought };
        return this;
    }

    public FakeAccountBuilder Issues(int count, int repositories, int firstOpened, int every)
        => Threads(_issues, "Question", count, repositories, firstOpened, every);

    /// <summary>Pull requests that were closed unmerged within days.</summary>
    public FakeAccountBuilder Unmerged(int count, int repositories, int firstOpened, int every)
        => Threads(_unmerged, "Improve readme", count, repositories, firstOpened, every);

    /// <summary>Another owner's repository, pushed here as if it were own work.</summary>
    public FakeAccountBuilder CopyOf(FakeAccount other, string repository, int created)
    {
        var original = other.Repositories.Single(own => own.Name == repository);
        _repositories.Add(original with
        {
            CreatedAt = Back(created),
            PushedAt = Back(created),
            Stars = 0,
            Origin = $"{other.Login}/{repository}",
        });

        return this;
    }

    /// <summary>Colleagues commit to a repository too, in turn with the owner.</summary>
    public FakeAccountBuilder Together(string repository, params (string Login, string Name)[] others)
    {
        var place = _repositories.FindIndex(own => own.Name == repository);
        var own = _repositories[place];
        _repositories[place] = own with
        {
            Commits = [.. own.Commits.Select((commit, index) => index % 3 == 0
                ? commit
                : commit with
                {
                    Login = others[index % others.Length].Login,
                    Name = others[index % others.Length].Name,
                    Email = others[index % others.Length].Login + "@mail.example",
                })],
        };

        return this;
    }

    /// <summary>A repository worked on between its creation and its last push.</summary>
    public FakeAccountBuilder Own(string repository, int created, int pushed, int commits, bool verified = false)
        => Add(repository, created, pushed, oldest: created, newest: pushed, commits, verified);

    public FakeAccountBuilder Many(
        int count, string repository, int firstCreated, int every, int lives, int commits, bool verified = false)
    {
        for (var place = 0; place < count; place++)
        {
            var created = Math.Max(firstCreated - (place * every), 1);
            Own($"{repository}-{place + 1}", created, Math.Max(created - lives, 0), commits, verified);
        }

        return this;
    }

    /// <summary>Repositories that came in one push with commits dated long before.</summary>
    public FakeAccountBuilder Dumped(int count, string repository, int created, int oldest, int newest, int commits)
    {
        for (var place = 0; place < count; place++)
        {
            var pushed = created - place;
            Add($"{repository}-{place + 1}", pushed, pushed, oldest - (place * 60), newest, commits, verified: false);
        }

        return this;
    }

    /// <summary>Repositories imported with their history, and worked on here until their last push.</summary>
    public FakeAccountBuilder Moved(int count, string repository, int created, int oldest, int pushed, int commits)
    {
        for (var place = 0; place < count; place++)
        {
            var last = Math.Min(created, pushed + (place * 9));
            Add($"{repository}-{place + 1}", created, last, oldest - (place * 90), last, commits, verified: false);
        }

        return this;
    }

    /// <summary>One commit a day, each at the same second.</summary>
    public FakeAccountBuilder Painted(string repository, int created, int days)
    {
        var noon = new DateTimeOffset(today.Date.AddHours(12), TimeSpan.Zero);
        _repositories.Add(new FakeRepository(
            repository,
            Back(created),
            Back(created),
            [.. Enumerable.Range(0, days).Select(day => Commit(noon.AddDays(day - days - created), verified: false) with
            {
                Additions = 1,
                Deletions = 0,
            })]));

        return this;
    }

    /// <summary>Forks nobody worked on: their last push is the parent's.</summary>
    public FakeAccountBuilder Forks(int count, int firstCreated, int every)
    {
        for (var place = 0; place < count; place++)
        {
            var created = Back(Math.Max(firstCreated - (place * every), 1));
            _repositories.Add(new FakeRepository($"fork-{place + 1}", created, created.AddDays(-3), [], Fork: true));
        }

        return this;
    }

    public FakeAccountBuilder Merges(int count, int owners, int firstMerged, int every)
    {
        for (var place = 0; place < count; place++)
        {
            var owner = place % owners;
            _merges.Add(new FakeMerge($"project-{owner + 1}/engine", Back(Math.Max(firstMerged - (place * every), 1))));
        }

        return this;
    }

    public FakeAccount Build(int followers, int following) => new()
    {
        Login = login,
        Id = _random.Next(1_000_000, 90_000_000),
        Name = name,
        CreatedAt = Back(ageDays),
        Followers = followers,
        Following = following,
        Repositories = _repositories,
        Merges = _merges,
        Unmerged = _unmerged,
        Issues = _issues,
        Organisations = _organisations,
        Reviews = _reviews,
        PrivateWork = _private,
    };

    private FakeAccountBuilder Add(
        string repository, int created, int pushed, int oldest, int newest, int commits, bool verified)
    {
        var span = TimeSpan.FromDays(Math.Max(oldest - newest, 1));
        var first = Back(oldest);
        var dates = Enumerable.Range(0, commits)
            .Select(_ => first + TimeSpan.FromSeconds(_random.NextInt64((long)span.TotalSeconds - OneSecond)))
            .Prepend(first)
            .Order();

        _repositories.Add(new FakeRepository(
            repository,
            Back(created),
            Back(pushed),
            [.. dates.Select(date => Commit(date, verified))],
            Stars: _random.Next(6)));

        return this;
    }

    private FakeAccountBuilder Threads(
        List<FakeThread> threads, string title, int count, int repositories, int firstOpened, int every)
    {
        for (var place = 0; place < count; place++)
        {
            var opened = Back(Math.Max(firstOpened - (place * every), 1));
            threads.Add(new FakeThread(
                $"project-{(place % repositories) + 1}/engine", $"{title} {place + 1}", opened, opened.AddDays(1)));
        }

        return this;
    }

    private FakeCommit Commit(DateTimeOffset date, bool verified)
        => new(date.ToOffset(_offset), name, $"{login}@mail.example", login, verified);

    private DateTimeOffset Back(int days) => today.AddDays(-days);
}
