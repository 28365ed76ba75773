using GigVet.Model;

namespace GigVet.Watchlists;

/// <summary>One listed entry that a query may mean, and everything that speaks for and against it.</summary>
public sealed record ScreeningMatch
{
    /// <summary>The same for the same query and entry, whenever it is asked.</summary>
    public required string Id { get; init; }

    public required string List { get; init; }

    public required MatchedEntry Entry { get; init; }

    /// <summary>Strong: an identifier agrees. Moderate: the name and something else. Context: the name alone.</summary>
    public required Strength Strength { get; init; }

    /// <summary>0 to 1; orders matches, and is no probability.</summary>
    public required double Score { get; init; }

    public required IReadOnlyList<MatchFeature> Features { get; init; }

    /// <summary>
    /// A person looked and said why it is not the same; null where nobody did, or the entry changed since.
    /// </summary>
    public MatchDismissal? Dismissed { get; init; }
}

/// <param name="Version">Changes with every change of the entry.</param>
public sealed record MatchedEntry(
    string Id, string Name, ListedKind Kind, IReadOnlyList<string> Programs, string Version);

/// <summary>One thing that was compared, with the value on either side.</summary>
/// <param name="Name">name, birth_date, address or the kind of an identifier.</param>
/// <param name="Score">1 agrees, 0 says nothing, below 0 speaks against it.</param>
public sealed record MatchFeature(string Name, string Query, string Listed, double Score, string Detail);

public sealed record MatchDismissal(string Reason, DateTimeOffset At, string? By);
