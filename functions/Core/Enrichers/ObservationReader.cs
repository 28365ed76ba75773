using GigVet.Model;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Takes what the customer saw; nothing leaves the machine.</summary>
public sealed class ObservationReader(IOptions<GeoIpOptions> geoIp) : IEnricher
{
    public string Source => "observations";

    public int MaximumRequests => 0;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        if (look.Request.Observations is not { } seen)
            return Task.FromResult(new Enrichment(SourceState.NotAsked, "Nothing was given; add sign-ins, payout or interviews."));

        return Task.FromResult(seen.SignIns is { Count: > 0 } && !geoIp.Value.IsSet
            ? new Enrichment(
                SourceState.Partial,
                $"Where the sign-ins came from is not known: {GeoIpOptions.Section}:CountryDatabase names no database.",
                seen)
            : new Enrichment(SourceState.Ok, "Given with the request.", seen));
    }
}
