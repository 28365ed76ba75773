using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>What a GitHub account shows. <see langword="null"/> means "not seen", never "none".</summary>
public sealed record GitHubAccount : IFact
{
    public required string Login { get; init; }

    public required long Id { get; init; }

    public required Uri Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public string? Name { get; init; }

    public string? Company { get; init; }

    public string? Location { get; init; }

    public string? Email { get; init; }

    public string? Bio { get; init; }

    public string? Blog { get; init; }

    public string? Twitter { get; init; }

    public Uri? Photo { get; init; }

    public int? Followers { get; init; }

    public int? Following { get; init; }

    /// <summary>As GitHub counts them, forks included; may be more than were read.</summary>
    public int? PublicRepositories { get; init; }

    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>Public ones of this owner, forks included, last pushed first.</summary>
    public IReadOnlyList<GitHubRepository>? Repositories { get; init; }

    /// <summary>Commits of the repositories that were sampled.</summary>
    public IReadOnlyList<GitHubHistory>? Histories { get; init; }

    /// <summary>Pull requests of this account that were merged into repositories of others.</summary>
    public IReadOnlyList<GitHubMerge>? MergedElsewhere { get; init; }

    /// <summary>Whether <see cref="MergedElsewhere"/> holds every one that GitHub counts.</summary>
    public bool SawEveryMerge { get; init; }

    /// <summary>Whether <see cref="Repositories"/> holds every one that GitHub counts.</summary>
    public bool SawEveryRepository
        => Repositories is { } seen && PublicRepositories is { } count && seen.Count >= count;

    /// <summary>Age when it was read: a fact is judged at its own time.</summary>
    public int AgeDays => (int)(ReadAt - CreatedAt).TotalDays;

    public bool IsLogin(string? login) => Login.Equals(login, StringComparison.OrdinalIgnoreCase);

    public Evidence Cite(string observation) => new(observation, Url, ReadAt);

    public Evidence Cite(GitHubRepository repository, string observation) => new(observation, repository.Url, ReadAt);

    public Evidence Cite(GitHubCommit commit, string observation) => new(observation, commit.Url, ReadAt);
}

/// <param name="CreatedAt">Set by GitHub's own clock, as is <paramref name="PushedAt"/>.</param>
/// <param name="PushedAt">Of a fork nobody worked on, the last push to its parent: before its creation.</param>
public sealed record GitHubRepository(
    string FullName,
    Uri Url,
    bool Fork,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PushedAt,
    int Stars,
    int Forks,
    string? Language,
    string? Description,
    Uri? Homepage)
{
    /// <summary>Kibibytes; zero is an empty repository.</summary>
    public int? Size { get; init; }

    /// <summary>The part after the owner.</summary>
    public string Name => FullName[(FullName.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

/// <summary>The newest commits of one repository's default branch.</summary>
/// <param name="Complete">Every commit of the branch is in <paramref name="Commits"/>.</param>
public sealed record GitHubHistory(GitHubRepository Repository, IReadOnlyList<GitHubCommit> Commits, bool Complete);

/// <param name="AuthorLogin">The account GitHub assigns the commit to; null when its e-mail belongs to none.</param>
/// <param name="AuthoredAt">Set by the author's machine, as is the next: whoever commits can set any date.</param>
/// <param name="ParentCount">More than one is a merge.</param>
public sealed record GitHubCommit(
    string Sha,
    Uri Url,
    string? AuthorLogin,
    string? AuthorName,
    string? AuthorEmail,
    DateTimeOffset AuthoredAt,
    DateTimeOffset CommittedAt,
    string? Message,
    bool? Verified,
    int ParentCount)
{
    /// <summary><c>web-flow</c> when the commit was made on GitHub's own pages.</summary>
    public string? CommitterLogin { get; init; }

    public string? CommitterEmail { get; init; }
}

/// <param name="Repository"><c>owner/name</c>, of another owner.</param>
public sealed record GitHubMerge(string Repository, Uri Url, string Title, DateTimeOffset MergedAt)
{
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Owner, member or collaborator there: nobody else need have looked. Null: GitHub did not say.</summary>
    public bool? AuthorHasWriteAccess { get; init; }

    public string Owner => Repository[..Repository.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The part after the owner.</summary>
    public string RepositoryName => Repository[(Owner.Length + 1)..];
}
