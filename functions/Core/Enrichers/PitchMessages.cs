using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Enrichers;

/// <summary>The messages the customer handed over, in their order.</summary>
public sealed class PitchMessages(IReadOnlyList<PitchMessage> messages) : IFact
{
    private readonly Lazy<IReadOnlyList<MessageReading>> _readings
        = new(() => [.. messages.Select(static message => MessageReader.Read(message.Text))]);

    public IReadOnlyList<PitchMessage> Messages => messages;

    /// <summary>What each of them asks for; whoever asks first reads them, once.</summary>
    public IReadOnlyList<MessageReading> Readings => _readings.Value;
}

/// <summary>Takes and reads the messages of the request; nothing leaves the machine.</summary>
public sealed class PitchMessageReader : IEnricher
{
    public string Source => "messages";

    public int MaximumRequests => 0;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        => look.Request.Messages.Count == 0
            ? Task.FromResult(new Enrichment(SourceState.NotAsked, "No message was given; add what the contractor wrote to you."))
            // On another thread: a long message must not keep the sources after it from asking the web.
            : Task.Run(() => Read(look.Request.Messages), cancellationToken);

    private static Enrichment Read(IReadOnlyList<PitchMessage> messages)
    {
        var fact = new PitchMessages(messages);
        try
        {
            _ = fact.Readings;
        }
        catch (Exception)
        {
            // The messages stand whatever became of reading them: each signal that reads them fails by itself, and is logged.
        }

        return new(SourceState.Ok, $"{messages.Count} given with the request.", fact);
    }
}
