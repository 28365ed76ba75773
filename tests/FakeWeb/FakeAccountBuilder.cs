namespace GigVet.FakeWeb;

/// <summary>Puts an invented account together. Every number of days counts back from today.</summary>
internal sealed class FakeAccountBuilder(string login, string name, DateTimeOffset today, int ageDays)
{
    private const int OneSecond = 1;

    private readonly List<FakeRepository> _repositories = [];
    private readonly List<FakeMerge> _merges = [];

    // Seeded by the login, so that an account is the same in every run.
    private readonly Random _random = new(login.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));

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
            [.. Enumerable.Range(0, days).Select(day => Commit(noon.AddDays(day - days - created), verified: false))]));

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

    private FakeCommit Commit(DateTimeOffset date, bool verified)
        => new(date, name, $"{login}@mail.example", login, verified);

    private DateTimeOffset Back(int days) => today.AddDays(-days);
}
