using System.Globalization;
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

        var planned = 0;
        await foreach (var entry in roster.DueAsync(now, cancellationToken))
        {
            // The key makes a crash between the two lines harmless: the same check is accepted once.
            var key = string.Create(
                CultureInfo.InvariantCulture, $"sweep {entry.Request.Contractor} {entry.NextCheckAt.UtcDateTime:O}");
            await intake.AcceptAsync(entry.Customer, entry.Request, key, ReadOnlyMemory<byte>.Empty, cancellationToken);
            await roster.SaveAsync(entry with { NextCheckAt = Next(entry.Cadence, now) }, cancellationToken);
            planned++;
        }

        LogPlanned(logger, name, planned);
    }

    private static DateTimeOffset Next(Cadence cadence, DateTimeOffset now) => cadence switch
    {
        Cadence.Daily => now.AddDays(1),
        Cadence.Weekly => now.AddDays(7),
        _ => now.AddMonths(1),
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Sweep {Slot} planned {Count} checks.")]
    private static partial void LogPlanned(ILogger logger, string slot, int count);
}
