using GigVet.Model;
using GigVet.Text;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>What the contractor's own peers ask per hour: the same platform, country and skill, and nobody else.</summary>
public sealed class PeerRates(IOptions<RateOptions> options) : IEnricher
{
    private readonly Lazy<RateTable?> _table = new(() => options.Value.File is { Length: > 0 } file ? RateTable.Load(file) : null);

    public string Source => "rates";

    public int MaximumRequests => 0;

    public bool IsEnabled => _table.Value is not null;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        var profile = look.Profile;
        if (Countries.Read(profile.Location) is not { } country || profile.Skills is not { Count: > 0 } skills || profile.HourlyRate is not { } rate)
            return Task.FromResult(new Enrichment(SourceState.NotAsked, "The profile shows no rate, place or skills to compare by."));

        return Task.FromResult(_table.Value!.Find(profile.Contractor.Platform, country, skills, rate.Currency) is { } peers
            ? new Enrichment(SourceState.Ok, $"Rates of {peers.People} peers are loaded.", peers)
            : new Enrichment(SourceState.Partial, "No rates are loaded for this platform, country and skill."));
    }
}

/// <summary>What peers ask per hour.</summary>
/// <param name="Low">One in twenty asks less.</param>
public sealed record PeerRate(string Skill, int People, decimal Median, decimal Low, string Currency) : IFact;
