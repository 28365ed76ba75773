using System.Text.Json.Serialization;

namespace GigVet.Watchlists;

/// <summary>One person, company or thing that a list names, as the list has it.</summary>
public sealed record ListedEntry
{
    /// <summary>The list's own id of it; stays the same from one version of the list to the next.</summary>
    public required string Id { get; init; }

    public required ListedKind Kind { get; init; }

    /// <summary>The name it is listed under first, then the others.</summary>
    public required IReadOnlyList<ListedName> Names { get; init; }

    public IReadOnlyList<PartialDate> BirthDates { get; init; } = [];

    public IReadOnlyList<ListedAddress> Addresses { get; init; } = [];

    public IReadOnlyList<ListedIdentifier> Identifiers { get; init; } = [];

    /// <summary>Sanctions programmes, or why a customer put it onto a list of their own.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>
    /// The day from which the list has it as it is; null where it has been there for as long as we look.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>Changes whenever anything that the list says of the entry does.</summary>
    [JsonIgnore]
    public string Fingerprint => StableId.Of(this);
}

public enum ListedKind
{
    Person,
    Organisation,

    /// <summary>A ship or an aircraft: nobody one could pay.</summary>
    Thing,

    /// <summary>A line of the operator's list that says who, but not what.</summary>
    Unsaid,
}

/// <param name="Weak">The list itself says that many people go by it; it is stored and never matched.</param>
public sealed record ListedName(string Text, bool Weak = false);

/// <summary>Any part may be missing; a country alone says nothing that a screening uses.</summary>
public sealed record ListedAddress(string? Street, string? City, string? Country)
{
    public override string ToString() => string.Join(", ", new[] { Street, City, Country }.OfType<string>());
}

/// <param name="Value">As the list has it.</param>
/// <param name="Country">Who issued it, where the list says so.</param>
public sealed record ListedIdentifier(IdentifierKind Kind, string Value, string? Country = null);

public enum IdentifierKind
{
    Wallet,
    Email,
    Domain,
    Phone,
    Login,
    Passport,
    NationalId,
    TaxId,
    Registration,
    Ip,
    Other,
}
