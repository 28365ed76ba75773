using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>Takes what the customer saw; nothing leaves the machine. Says what of it no signal judges.</summary>
public sealed class ObservationReader : IEnricher
{
    public string Source => "observations";

    public int MaximumRequests => 0;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        if (look.Request.Observations is not { } seen)
            return Task.FromResult(new Enrichment(SourceState.NotAsked, "Nothing was given; add sign-ins, payout or interviews."));

        string[] unjudged =
        [
            .. seen.SignIns is { Count: > 0 } ? ["sign-ins"] : Array.Empty<string>(),
            .. seen.Shipping is not null ? ["shipping address"] : Array.Empty<string>(),
        ];

        return Task.FromResult(unjudged.Length == 0
            ? new Enrichment(SourceState.Ok, "Given with the request.", seen)
            : new Enrichment(
                SourceState.Partial, $"No signal judges {string.Join(" and ", unjudged)} yet; compare them yourself.", seen));
    }
}
