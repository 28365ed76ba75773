using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>What a GitHub account shows. <see langword="null"/> means it was not seen, never that there is none.</summary>
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

    public required int Followers { get; init; }

    public required int Following { get; init; }

    public required int PublicRepositories { get; init; }

    public IReadOnlyList<GitHubRepository>? Repositories { get; init; }

    /// <summary>Commits of the repositories that were sampled.</summary>
    public IReadOnlyList<GitHubHistory>? Histories { get; init; }

    /// <summary>Pull requests of this account that were merged into repositories of others.</summary>
    public IReadOnlyList<GitHubMerge>? MergedElsewhere { get; init; }

    public Evidence Cite(string observation) => new(observation, Url, ReadAt);
}

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
    Uri? Homepage);

/// <summary>The newest commits of one repository's default branch.</summary>
/// <param name="Complete">Every commit of the branch is in <paramref name="Commits"/>.</param>
public sealed record GitHubHistory(GitHubRepository Repository, IReadOnlyList<GitHubCommit> Commits, bool Complete);

/// <param name="AuthorLogin">The account GitHub assigns the commit to; null when its e-mail belongs to none.</param>
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
    int ParentCount);

/// <param name="Repository"><c>owner/name</c>, of another owner.</param>
public sealed record GitHubMerge(string Repository, Uri Url, string Title, DateTimeOffset MergedAt);
