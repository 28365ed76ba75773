using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>The messages the customer handed over, in their order.</summary>
public sealed record PitchMessages(IReadOnlyList<PitchMessage> Messages) : IFact;

/// <summary>Takes the messages of the request; nothing leaves the machine.</summary>
public sealed class PitchMessageReader : IEnricher
{
    public string Source => "messages";

    public int MaximumRequests => 0;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        => Task.FromResult(look.Request.Messages.Count == 0
            ? new Enrichment(SourceState.NotAsked, "No message was given; add what the contractor wrote to you.")
            : new Enrichment(
                SourceState.Ok, $"{look.Request.Messages.Count} given with the request.", new PitchMessages(look.Request.Messages)));
}
