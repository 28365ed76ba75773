using Microsoft.Extensions.Logging;

namespace GigVet.Alerts;

/// <summary>
/// Hands alerts to the channels of their customer: every destination gets a delivery of its own, once. Safe to stop
/// between any two steps: what is repeated finds what was done.
/// </summary>
public sealed partial class AlertDesk(
    IAlertOutbox outbox,
    IOpenAlerts open,
    IDestinationStore destinations,
    IDeliveryStore deliveries,
    IAlertQueue queue,
    IEnumerable<IAlertChannel> channels,
    TimeProvider time,
    ILogger<AlertDesk> logger)
{
    /// <summary>What changes together is told together.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IAlertChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    public IAlertChannel? Channel(string name) => _channels.GetValueOrDefault(name);

    /// <summary>From the outbox to the destinations.</summary>
    public async Task HandOnAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var contractor = new Model.ContractorRef(message.Platform!, message.Handle!);
        if (await outbox.FindAsync(message.Customer, contractor, message.Id, cancellationToken) is { } alert)
        {
            await HandOnAsync(message.Customer, alert, _ => true, cancellationToken);
            await outbox.DeleteAsync(message.Customer, contractor, message.Id, cancellationToken);
        }

        await open.RemoveAsync(message, cancellationToken);
    }

    /// <summary>To every destination that wants it; of those that are disabled, none.</summary>
    public async Task HandOnAsync(
        string customer, Alert alert, Func<AlertDestination, bool> wanted, CancellationToken cancellationToken)
    {
        foreach (var destination in await destinations.ListAsync(customer, cancellationToken))
        {
            if (destination.State is DestinationState.Disabled || !destination.Wants(alert) || !wanted(destination)
                || Channel(destination.Channel) is not { } channel)
            {
                continue;
            }

            await SendAsync(destination, alert, channel.Gathers ? Settle : TimeSpan.Zero, cancellationToken);
        }

        LogHandedOn(logger, alert.Id);
    }

    /// <summary>To one destination.</summary>
    public async Task SendAsync(
        AlertDestination destination, Alert alert, TimeSpan delay, CancellationToken cancellationToken)
    {
        var message = new AlertMessage(destination.Customer, alert.Id, destination.Channel);
        var dueAt = time.GetUtcNow() + delay;
        await open.AddAsync(message, dueAt, cancellationToken);
        await deliveries.AddAsync(destination.Customer, destination.Channel, alert, dueAt, cancellationToken);
        await queue.EnqueueAsync(message, delay, cancellationToken);
    }

    /// <summary>A destination does not work: whoever can still be told is told, once for each version of its settings.</summary>
    public async Task TellOthersAsync(AlertDestination broken, string trouble, CancellationToken cancellationToken)
    {
        var version = $"{broken.Customer}|{broken.Channel}|{broken.ChangedAt:O}|{broken.State}";
        var alert = new Alert
        {
            Id = AlertId.Derived(version),
            Kind = AlertKind.DestinationFailed,
            Title = $"GigVet can no longer reach you by {broken.Channel}",
            At = time.GetUtcNow(),
            Causes = [new AlertCause(AlertKind.DestinationFailed, broken.Channel, trouble)],
            NextStep = $"Set the address of {broken.Channel} anew, and send a sample.",
        };
        await HandOnAsync(broken.Customer, alert, other => other.Channel != broken.Channel, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Alert} was handed to its channels.")]
    private static partial void LogHandedOn(ILogger logger, string alert);
}
