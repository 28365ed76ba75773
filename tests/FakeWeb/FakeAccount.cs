namespace GigVet.FakeWeb;

/// <summary>An invented GitHub account: what it is, not how GitHub spells it.</summary>
public sealed record FakeAccount
{
    public required string Login { get; init; }

    public required long Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Followers { get; init; }

    public int Following { get; init; }

    public string? Location { get; init; }

    public string? Blog { get; init; }

    public IReadOnlyList<FakeRepository> Repositories { get; init; } = [];

    public IReadOnlyList<FakeMerge> Merges { get; init; } = [];

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
    int Stars = 0);

/// <param name="Login">The account GitHub assigns it to; null when the address belongs to none.</param>
public sealed record FakeCommit(DateTimeOffset Date, string Name, string Email, string? Login, bool Verified = false);

/// <param name="Association">The author's standing in that repository, in GitHub's word.</param>
public sealed record FakeMerge(string Repository, DateTimeOffset MergedAt, string Association = "CONTRIBUTOR");
