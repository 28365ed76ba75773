namespace GigVet.Enrichers;

/// <summary>One year of the contribution calendar.</summary>
/// <param name="Contributions">Public ones, as GitHub adds them up.</param>
/// <param name="Private">Contributions to private repositories, where the account shows their number.</param>
/// <param name="Days">Contributions a day from 1 January on; the painted squares.</param>
public sealed record GitHubYear(int Year, int Contributions, int Private, IReadOnlyList<int> Days)
{
    /// <summary>Public and private ones: a year with either is no empty year.</summary>
    public int All => Contributions + Private;
}

/// <summary>Pull requests or issues: the newest ones, and how many there are.</summary>
/// <param name="Total">As GitHub counts them; may be more than <paramref name="Newest"/> holds.</param>
public sealed record GitHubWork(IReadOnlyList<GitHubThread> Newest, int Total);

/// <summary>A pull request or an issue that the account opened.</summary>
/// <param name="Repository"><c>owner/name</c>, of any owner.</param>
public sealed record GitHubThread(
    string Repository, Uri Url, string Title, DateTimeOffset OpenedAt, ThreadState State, DateTimeOffset? EndedAt)
{
    /// <summary>Of a merged pull request; null when unknown.</summary>
    public string? MergedBy { get; init; }

    /// <summary>Stars of the repository; null when unknown.</summary>
    public int? RepositoryStars { get; init; }

    public bool? OwnerIsOrganisation { get; init; }

    /// <inheritdoc cref="GitHubMerge.AuthorHasWriteAccess"/>
    public bool? AuthorHasWriteAccess { get; init; }

    public string Owner => OwnerName.ToString();

    internal ReadOnlySpan<char> OwnerName => Repository.AsSpan(0, Repository.IndexOf('/', StringComparison.Ordinal));

    public bool IsMerged => State is ThreadState.Merged;

    /// <summary>Closed without being merged.</summary>
    public bool IsClosed => State is ThreadState.Closed;

    /// <summary>The part after the owner.</summary>
    public string RepositoryName => Repository[(Owner.Length + 1)..];
}

public enum ThreadState
{
    Open,

    /// <summary>Without being merged.</summary>
    Closed,
    Merged,
}

/// <summary>A repository of another owner in which GitHub counts commits of the account.</summary>
public sealed record GitHubContribution(
    string Repository, Uri Url, DateTimeOffset CreatedAt, int Stars, bool OwnerIsOrganisation)
{
    /// <summary>The account's commits on the default branch; null when not counted.</summary>
    public int? Commits { get; init; }

    /// <summary>
    /// Commits of the hundred who contributed most, or of all when there are fewer; null when not counted.
    /// </summary>
    public int? AllCommits { get; init; }

    /// <summary>
    /// Place in the list of contributors, 1 the first; null when not looked up or beyond the first hundred.
    /// </summary>
    public int? Rank { get; init; }
}

/// <summary>One push as GitHub's clock saw it.</summary>
/// <param name="Head">The SHA it ended at.</param>
public sealed record GitHubPush(string Repository, DateTimeOffset At, string? Head);
