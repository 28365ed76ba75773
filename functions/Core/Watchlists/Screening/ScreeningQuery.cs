namespace GigVet.Watchlists;

/// <summary>Whom to look for. At least a name or one identifier.</summary>
public sealed record ScreeningQuery
{
    public string? Name { get; init; }

    public ScreenedType Type { get; init; }

    public PartialDate? BirthDate { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<ListedIdentifier> Identifiers { get; init; } = [];

    /// <summary>
    /// Who is meant, such as <c>upwork:~01ab</c>: part of the ids of the matches, so that dismissing one for somebody
    /// does
    /// not dismiss it for a namesake. Null: whoever the query describes.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>Which lists are searched, by their names; null: all.</summary>
    internal Func<string, bool>? InLists { get; init; }

    internal bool Takes(string list) => InLists?.Invoke(list) ?? true;

    internal string SubjectKey => Subject ?? StableId.Of(
        [
            Name?.Trim().ToUpperInvariant() ?? "",
            BirthDate?.ToString() ?? "",
            .. Identifiers.Select(identifier => $"{identifier.Kind}:{identifier.Value}").Order(StringComparer.Ordinal),
        ]);
}

public enum ScreenedType
{
    /// <summary>A person or a company.</summary>
    Any,
    Person,
    Company,
}
