using Microsoft.Azure.Functions.Worker;

namespace GigVet.Soak.App;

/// <summary>Timers that write one row per slot: one that makes up for a miss, one too quick for that.</summary>
public sealed class WriteSlot(EffectRows rows, TimeProvider time)
{
    public const string Minute = "minute";
    public const string Quick = "quick";

    public static readonly TimeSpan QuickSlot = TimeSpan.FromSeconds(5);

    [Function("WriteMinute")]
    public Task RunMinuteAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
        => rows.WriteSlotAsync(
            Minute, new DateTimeOffset(timer.ScheduleStatus!.Next, TimeSpan.Zero), cancellationToken);

    [Function("WriteQuick")]
    public Task RunQuickAsync([TimerTrigger("*/5 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return rows.WriteSlotAsync(Quick, now - new TimeSpan(now.Ticks % QuickSlot.Ticks), cancellationToken);
    }
}
