using Microsoft.Extensions.Logging;

namespace GigVet.Alerts;

/// <summary>
/// Delivers what is due to one destination. A worker that dies after the receiver was told and before that was noted
/// causes one repeat, under the same id; nothing else does.
/// </summary>
public sealed partial class AlertDelivery(
    AlertDesk desk,
    IDestinationStore destinations,
    IDeliveryStore deliveries,
    IOpenAlerts open,
    IAlertQueue queue,
    TimeProvider time,
    ILogger<AlertDelivery> logger)
{
    /// <summary>Longer than a turn and the slowest receiver together; a worker that died is noticed after it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    private const int MostInDigest = 500;

    /// <summary>A turn that comes within it is waited for; a later one is left to the queue.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(2);

    /// <summary>Throws what storage throws: the queue delivers the message again.</summary>
    public async Task RunAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var own = await deliveries.FindAsync(message.Customer, message.Channel!, message.Id, cancellationToken);
        if (own is null)
        {
            await open.RemoveAsync(message, cancellationToken);
            return;
        }

        // Another worker has it, or a later message comes for it.
        if (!own.IsFree(time.GetUtcNow()) || own.DueAt > time.GetUtcNow() + ClockSkew)
            return;

        var destination = await destinations.FindAsync(message.Customer, message.Channel!, cancellationToken);
        if (destination is null or { State: DestinationState.Disabled } || desk.Channel(message.Channel!) is not { } channel)
        {
            await FinishAsync([own], DeliveryState.Dropped, "There is no working destination.", cancellationToken);
            return;
        }

        if (await TakeAsync(own, destination, channel, cancellationToken) is { Count: > 0 } claimed)
            await SendAsync(claimed, destination, channel, cancellationToken);
    }

    /// <summary>Waits for this destination's turn and claims what goes with it.</summary>
    private async Task<IReadOnlyList<Delivery>> TakeAsync(
        Delivery own, AlertDestination destination, IAlertChannel channel, CancellationToken cancellationToken)
    {
        if (channel.Gap == TimeSpan.Zero && !channel.Gathers)
            return await ClaimAsync([own], cancellationToken);

        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            var pace = await deliveries.PaceAsync(own.Customer, own.Channel, cancellationToken);
            var now = time.GetUtcNow();
            if (pace.NextAt > now)
            {
                // Longer than any receiver may ask for: the clock was set.
                var next = pace.NextAt < now + RetrySchedule.Longest ? pace.NextAt : now;
                if (next > until)
                    return await LeaveAsync([own], next, "Waits for its turn.", cancellationToken);
                if (next > now)
                    await Task.Delay(next - now, time, cancellationToken);
            }

            now = time.GetUtcNow();
            var due = channel.Gathers ? await DueAsync(own, now, cancellationToken) : [own];
            var count = channel.Gathers ? pace.Decide(due.Count, destination.DigestAbove, now) : 1;
            if (count == 0)
                return await LeaveAsync(due, pace.Since + Pace.Window, "Waits to be told with others.", cancellationToken);

            if (await deliveries.TrySavePaceAsync(
                own.Customer, own.Channel, pace.Sent(now, channel.Gap, alone: count == 1), cancellationToken))
            {
                return await ClaimAsync(count == 1 ? [own] : due, cancellationToken);
            }

            if (now > until)
                return await LeaveAsync([own], now, "Waits for its turn.", cancellationToken);
        }
    }

    /// <summary>Everything that may go now: what is due, and what was never tried.</summary>
    private async Task<IReadOnlyList<Delivery>> DueAsync(Delivery own, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pending = await deliveries.PendingAsync(own.Customer, own.Channel, MostInDigest, cancellationToken);
        return
        [
            own,
            .. pending.Where(one => one.Alert.Id != own.Alert.Id
                && one.IsFree(now)
                && (one.Attempts == 0 || one.DueAt <= now)),
        ];
    }

    private async Task<IReadOnlyList<Delivery>> ClaimAsync(
        IReadOnlyList<Delivery> wanted, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await deliveries.ClaimAsync(wanted, now, now + Lease, cancellationToken);
    }

    private async Task SendAsync(
        IReadOnlyList<Delivery> claimed, AlertDestination destination, IAlertChannel channel, CancellationToken cancellationToken)
    {
        var alert = claimed.Count == 1 ? claimed[0].Alert : AlertDigest.Of([.. claimed.Select(one => one.Alert)], time.GetUtcNow());
        ChannelAnswer answer;
        try
        {
            answer = await channel.SendAsync(destination, alert, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFault(logger, exception, alert.Id, channel.Name);
            answer = new ChannelAnswer.Later("GigVet failed to put the message together.");
        }

        switch (answer)
        {
            case ChannelAnswer.Delivered delivered:
                await DeliveredAsync(claimed, destination, delivered, cancellationToken);
                break;
            case ChannelAnswer.Later later:
                await LaterAsync(claimed, destination, channel, later, cancellationToken);
                break;
            case ChannelAnswer.Never never:
                await BreakAsync(destination, DestinationState.Disabled, never.Detail, cancellationToken);
                await FinishAsync(claimed, DeliveryState.Failed, never.Detail, cancellationToken);
                break;
        }
    }

    private async Task DeliveredAsync(
        IReadOnlyList<Delivery> claimed,
        AlertDestination destination,
        ChannelAnswer.Delivered delivered,
        CancellationToken cancellationToken)
    {
        await FinishAsync(claimed, DeliveryState.Delivered, delivered.Detail, cancellationToken);
        if (destination.State is DestinationState.Failing)
            await destinations.NoteAsync(destination, DestinationState.Active, null, cancellationToken);
        if (claimed.Any(one => one.Attempts > 1))
            await HurryAsync(claimed[0], cancellationToken);
    }

    /// <summary>It answers again: what waits for a later try need not.</summary>
    private async Task HurryAsync(Delivery delivered, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var pending = await deliveries.PendingAsync(delivered.Customer, delivered.Channel, MostInDigest, cancellationToken);
        Delivery[] waiting = [.. pending.Where(one => one.IsFree(now) && one.DueAt > now && one.Attempts > 0)];
        if (waiting.Length > 0)
            await LeaveAsync(waiting, now, "The destination answers again.", cancellationToken);
    }

    private async Task LaterAsync(
        IReadOnlyList<Delivery> claimed,
        AlertDestination destination,
        IAlertChannel channel,
        ChannelAnswer.Later later,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (later.After is { } pause && channel.Gap > TimeSpan.Zero)
        {
            // Everybody who writes to this destination keeps to it; if the save is lost, they hear it for themselves.
            var pace = await deliveries.PaceAsync(destination.Customer, destination.Channel, cancellationToken);
            await deliveries.TrySavePaceAsync(
                destination.Customer, destination.Channel, pace with { NextAt = now + pause }, cancellationToken);
        }

        // What went as one message is tried again as one: if the receiver had it nevertheless, it hears it once more, not each part.
        var chance = Random.Shared.NextDouble();
        var tries = claimed.ToLookup(one => RetrySchedule.Next(one.FirstTriedAt ?? now, one.Attempts, now, later.After, chance));
        Delivery[] left = [.. tries.Where(group => group.Key is not null).SelectMany(group => group)];
        if (left.Length > 0)
            await LeaveAsync(left, tries.Min(group => group.Key)!.Value, later.Detail, cancellationToken);
        if (left.Length == claimed.Count)
            return;

        await BreakAsync(destination, DestinationState.Failing, later.Detail, cancellationToken);
        await FinishAsync([.. tries[null]], DeliveryState.Failed, later.Detail, cancellationToken);
    }

    /// <summary>First the others are told: whoever repeats this after a fall finds the destination as it was.</summary>
    private async Task BreakAsync(
        AlertDestination destination, DestinationState state, string detail, CancellationToken cancellationToken)
    {
        if (destination.State == state)
            return;

        await desk.TellOthersAsync(destination with { State = state }, detail, cancellationToken);
        await destinations.NoteAsync(destination, state, detail, cancellationToken);
        LogBroken(logger, destination.Channel, destination.Customer, state);
    }

    private async Task<IReadOnlyList<Delivery>> LeaveAsync(
        IReadOnlyList<Delivery> together, DateTimeOffset dueAt, string detail, CancellationToken cancellationToken)
    {
        foreach (var delivery in together)
            await open.AddAsync(delivery.Message, dueAt, cancellationToken);
        if (!await deliveries.PostponeAsync(together, dueAt, detail, cancellationToken))
        {
            // Another worker left or took some of them; the first is the one that nobody else may have a message for.
            return together.Count > 1 ? await LeaveAsync([together[0]], dueAt, detail, cancellationToken) : [];
        }

        var delay = dueAt - time.GetUtcNow();
        foreach (var delivery in together)
            await queue.EnqueueAsync(delivery.Message, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, cancellationToken);

        return [];
    }

    private async Task FinishAsync(
        IReadOnlyList<Delivery> claimed, DeliveryState state, string detail, CancellationToken cancellationToken)
    {
        await deliveries.FinishAsync(claimed, state, detail, time.GetUtcNow(), cancellationToken);
        foreach (var delivery in claimed)
            await open.RemoveAsync(delivery.Message, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Channel {Channel} failed on {Alert}.")]
    private static partial void LogFault(ILogger logger, Exception exception, string alert, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {Channel} of {Customer} is {State}.")]
    private static partial void LogBroken(ILogger logger, string channel, string customer, DestinationState state);
}
