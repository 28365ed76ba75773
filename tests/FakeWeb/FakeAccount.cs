namespace GigVet.FakeWeb;

/// <summary>An invented GitHub account: what it is, not how GitHub spells it.</summary>
public sealed record FakeAccount
{
    public required string Login { get; init; }

    public required long Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the profile was last edited.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    public bool IsOrganisation { get; init; }

    public int Followers { get; init; }

    public int Following { get; init; }

    public string? Location { get; init; }

    public string? Blog { get; init; }

    public IReadOnlyList<FakeRepository> Repositories { get; init; } = [];

    public IReadOnlyList<FakeMerge> Merges { get; init; } = [];

    /// <summary>Pull requests that were never merged.</summary>
    public IReadOnlyList<FakeThread> Unmerged { get; init; } = [];

    public IReadOnlyList<FakeThread> Issues { get; init; } = [];

    /// <summary>Logins of organisations that show the account as a member.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Reviews of others' work within a year.</summary>
    public int Reviews { get; init; }

    /// <summary>Contributions a year to private repositories, which the account shows as a number.</summary>
    public IReadOnlyDictionary<int, int> PrivateWork { get; init; } = new Dictionary<int, int>();

    public string Email => $"{Login}@mail.example";
}

/// <param name="CreatedAt">By GitHub's own clock, as <paramref name="PushedAt"/>.</param>
/// <param name="Commits">Oldest first, one line of history.</param>
public sealed record FakeRepository(
    string Name,
    DateTimeOffset CreatedAt,
    DateTimeOffset PushedAt,
    IReadOnlyList<FakeCommit> Commits,
    bool Fork = false,
    int Stars = 0)
{
    /// <summary>Where the history came from: it keeps the SHAs of that place.</summary>
    public string? Origin { get; init; }

    public string? Description { get; init; }

    /// <summary>Stars given by accounts made for it.</summary>
    public bool StarsAreBought { get; init; }

    /// <summary>Of others, by login, with their number of commits; the owner's own are counted.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Contributors { get; init; } = [];
}

/// <param name="Date">With the offset of the machine it was made on.</param>
/// <param name="Login">The account GitHub assigns it to; null when the address belongs to none.</param>
public sealed record FakeCommit(DateTimeOffset Date, string Name, string Email, string? Login, bool Verified = false)
{
    public int Additions { get; init; } = 14;

    public int Deletions { get; init; } = 5;
}

/// <param name="Association">The author's standing in that repository, in GitHub's word.</param>
public sealed record FakeMerge(string Repository, DateTimeOffset MergedAt, string Association = "CONTRIBUTOR")
{
    /// <summary>Who pressed the button.</summary>
    public string MergedBy { get; init; } = Repository[..Repository.IndexOf('/', StringComparison.Ordinal)] + "-maintainer";
}

/// <summary>An issue, or a pull request nobody merged.</summary>
public sealed record FakeThread(string Repository, string Title, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt = null);
