using System.Globalization;
using GigVet.Model;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>Plans the re-checks of contractors whom customers pay. Plans only: the queue functions vet.</summary>
public sealed partial class SweepPlanner(
    IRosterStore roster, Intake intake, TimeProvider time, ILogger<SweepPlanner> logger)
{
    /// <summary>Safe to run twice: the slot of the schedule is claimed once, and an entry moves on when it was enqueued.</summary>
    /// <param name="slot">The instant of the schedule that this run is for.</param>
    public async Task PlanAsync(DateTimeOffset slot, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = slot.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        if (!await roster.ClaimSlotAsync(name, now, cancellationToken))
            return;

        var (planned, failed) = (0, 0);
        await foreach (var entry in roster.DueAsync(now, cancellationToken))
        {
            try
            {
                await PlanAsync(entry, now, cancellationToken);
                planned++;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One entry that cannot be planned must not cost the others their check; it stays due.
                LogEntryFailed(logger, exception, name);
                failed++;
            }
        }

        LogPlanned(logger, name, planned, failed);
    }

    private async Task PlanAsync(RosterEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The key makes a crash between the two lines harmless: the same check is accepted once. No customer's own key
        // can begin with a control character.
        var key = string.Create(
            CultureInfo.InvariantCulture, $"\u0001sweep {entry.Request.Contractor} {entry.NextCheckAt.UtcDateTime:O}");
        var request = entry.Request with { Occasion = Occasion.Sweep };
        await intake.AcceptAsync(entry.Customer, request, key, ReadOnlyMemory<byte>.Empty, cancellationToken);

        // A list that changed meanwhile made it due again, after every process has that list: that check is kept.
        if (await roster.FindAsync(entry.Customer, entry.Request.Contractor, cancellationToken) is { } standing
            && standing.NextCheckAt == entry.NextCheckAt)
        {
            await roster.SaveAsync(entry with { NextCheckAt = Next(entry.Cadence, now) }, cancellationToken);
        }
    }

    private static DateTimeOffset Next(Cadence cadence, DateTimeOffset now) => cadence switch
    {
        Cadence.Daily => now.AddDays(1),
        Cadence.Weekly => now.AddDays(7),
        _ => now.AddMonths(1),
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Sweep {Slot} planned {Count} checks; {Failed} failed.")]
    private static partial void LogPlanned(ILogger logger, string slot, int count, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "An entry of sweep {Slot} could not be planned.")]
    private static partial void LogEntryFailed(ILogger logger, Exception exception, string slot);
}
