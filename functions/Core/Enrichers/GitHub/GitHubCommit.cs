namespace GigVet.Enrichers;

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

    /// <summary>What the author's machine added to UTC. REST gives times in UTC and leaves this null.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>Lines; null over REST.</summary>
    public int? Additions { get; init; }

    public int? Deletions { get; init; }

    /// <summary>The key of a good signature; GitHub's own when <see cref="CommitterLogin"/> is <c>web-flow</c>.</summary>
    public string? SigningKey { get; init; }
}
