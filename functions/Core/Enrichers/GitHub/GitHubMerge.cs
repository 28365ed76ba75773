namespace GigVet.Enrichers;

/// <param name="Repository"><c>owner/name</c>, of another owner.</param>
public sealed record GitHubMerge(string Repository, Uri Url, string Title, DateTimeOffset MergedAt)
{
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Who pressed the button; null when unknown.</summary>
    public string? MergedBy { get; init; }

    /// <summary>Null: unknown.</summary>
    public bool? OwnerIsOrganisation { get; init; }

    /// <summary>Owner, member or collaborator there: nobody else need have looked. Null: GitHub did not say.</summary>
    public bool? AuthorHasWriteAccess { get; init; }

    public string Owner => Repository[..Repository.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The part after the owner.</summary>
    public string RepositoryName => Repository[(Owner.Length + 1)..];
}
