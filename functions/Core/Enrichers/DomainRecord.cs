using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>What a registry says about one domain that the contractor, or their work history, names.</summary>
public sealed record DomainRecord : IFact
{
    /// <summary>The registered domain, or the whole name where a host lends it.</summary>
    public required string Domain { get; init; }

    /// <summary>Who lends the name, such as GitHub Pages; such a name has no age of its own, and nobody was asked.</summary>
    public string? Lender { get; init; }

    /// <summary>Null when the registry does not say.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    public required Uri Source { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether the host is this domain or one below it.</summary>
    public bool Covers(string host) => Platforms.WebAddress.IsUnder(host, Domain);

    public Evidence Cite() => new($"{Domain} was registered on {RegisteredAt:yyyy-MM-dd}, says its registry", Source, ReadAt);
}
