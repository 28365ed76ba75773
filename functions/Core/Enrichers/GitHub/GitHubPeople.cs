namespace GigVet.Enrichers;

/// <summary>Another account, as far as a list shows it.</summary>
public sealed record GitHubPeer(string Login, Uri Url, DateTimeOffset CreatedAt)
{
    public int? Followers { get; init; }

    public int? Following { get; init; }
}

/// <summary>An organisation that shows the account as its member.</summary>
/// <param name="Website">As the organisation gives it.</param>
public sealed record GitHubOrganisation(string Login, string? Name, Uri Url, string? Website)
{
    /// <summary>GitHub checked that the organisation owns the domain of its website. Null: not known.</summary>
    public bool? IsVerified { get; init; }
}

/// <summary>The newest stars of one own repository.</summary>
/// <param name="Newest">Up to 100.</param>
public sealed record GitHubStars(GitHubRepository Repository, IReadOnlyList<GitHubStar> Newest);

/// <param name="At">When the star was given.</param>
/// <param name="AccountCreatedAt">Of the account that gave it; it is never named.</param>
public sealed record GitHubStar(DateTimeOffset At, DateTimeOffset AccountCreatedAt)
{
    public int? Followers { get; init; }

    public int? Repositories { get; init; }
}

/// <summary>History of an own repository that also stands elsewhere.</summary>
/// <param name="Own">The repository presented as own work.</param>
/// <param name="Elsewhere"><c>owner/name</c> of a repository of another owner.</param>
/// <param name="SameCommits">How many of the commits looked up stand there under the same SHA.</param>
/// <param name="LookedUp">How many were looked up.</param>
/// <param name="Example">One of them, as it stands elsewhere.</param>
public sealed record GitHubCopy(
    GitHubRepository Own, string Elsewhere, Uri ElsewhereUrl, int SameCommits, int LookedUp, Uri Example)
{
    /// <summary>When the other repository was created; null when unknown.</summary>
    public DateTimeOffset? ElsewhereCreatedAt { get; init; }

    /// <summary>The own repository's readme, description or licence names where it came from. Null: not read.</summary>
    public bool? SourceIsCredited { get; init; }
}
