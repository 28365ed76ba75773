using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Enrichers;

/// <summary>The messages the customer handed over, in their order.</summary>
public sealed record PitchMessages(IReadOnlyList<PitchMessage> Messages) : IFact
{
    /// <summary>What each of them asks for: read once, while other sources wait for the web.</summary>
    public IReadOnlyList<MessageReading> Readings { get; } = [.. Messages.Select(static message => MessageReader.Read(message.Text))];
}

/// <summary>Takes and reads the messages of the request; nothing leaves the machine.</summary>
public sealed class PitchMessageReader : IEnricher
{
    public string Source => "messages";

    public int MaximumRequests => 0;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        => look.Request.Messages.Count == 0
            ? Task.FromResult(new Enrichment(SourceState.NotAsked, "No message was given; add what the contractor wrote to you."))
            // On a thread of its own: a long message must not keep the sources after it from asking the web.
            : Task.Run(() => Read(look.Request.Messages), cancellationToken);

    private static Enrichment Read(IReadOnlyList<PitchMessage> messages)
        => new(SourceState.Ok, $"{messages.Count} given with the request.", new PitchMessages(messages));
}
