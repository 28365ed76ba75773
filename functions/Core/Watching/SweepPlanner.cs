using Microsoft.Extensions.Logging;

namespace GigVet.Watching;

/// <summary>Plans the re-checks of contractors whom customers pay. Plans only: the queue functions vet.</summary>
public sealed partial class SweepPlanner(
    IDueStore due, ISweepStore sweeps, ISweepQueue queue, SweepOptions options, TimeProvider time, ILogger<SweepPlanner> logger)
{
    /// <summary>A check that was taken and is still not done after so long has lost its message.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(3);

    /// <summary>Ours: their keys fit into memory on the smallest plan, and it is more than a run may plan.</summary>
    private const int MostRead = 250_000;

    private const int PagesAtOnce = 16;

    /// <summary>
    /// Safe to run twice: the slot of the schedule is claimed once, and a check that waits in the queue is not planned
    /// again.
    /// </summary>
    /// <param name="slot">The instant of the schedule that this run is for.</param>
    /// <returns>Null when another planner has the slot.</returns>
    public async Task<Sweep?> PlanAsync(DateTimeOffset slot, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Sweep.IdOf(slot);
        if (!await sweeps.ClaimSlotAsync(id, now, cancellationToken))
            return null;

        var (waiting, underWay) = await WaitingAsync(now, cancellationToken);
        var pages = FairOrder.Pages(id, waiting, options.MostAtOnce - underWay);
        var sweep = new Sweep(
            id,
            now,
            pages.Sum(page => page.Checks.Count),
            pages.Select(page => page.Page.Customer).Distinct(StringComparer.Ordinal).Count());
        await sweeps.BeginAsync(sweep, [.. pages.Select(page => page.Page)], cancellationToken);

        var failed = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = PagesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(pages, atOnce, async (page, token) =>
        {
            if (!await TryEnqueueAsync(page, now, token))
                Interlocked.Add(ref failed, page.Checks.Count);
        });

        LogPlanned(logger, id, sweep.Planned, sweep.Customers, waiting.Count - sweep.Planned, failed);
        return sweep;
    }

    private async Task<(List<WaitingCheck> Waiting, int UnderWay)> WaitingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = new List<WaitingCheck>();
        var underWay = 0;
        await foreach (var check in due.WaitingAsync(now, cancellationToken))
        {
            if (check.TakenAt > now - Patience)
                underWay++;
            else
                waiting.Add(check);
            if (waiting.Count + underWay == MostRead)
                break;
        }

        return (waiting, underWay);
    }

    private async Task<bool> TryEnqueueAsync(PlannedPage page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            // Taken first: a crash before the message costs these checks some hours, the other way round a second message.
            if (await due.TakeAsync(page.Checks, now, cancellationToken))
                await queue.EnqueueAsync(page.Page, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One page that cannot be planned must not cost the others their check; it stays due.
            LogPageFailed(logger, exception, page.Page.Sweep, page.Page.Number);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Sweep {Sweep} planned {Count} checks of {Customers} customers; {Left} wait for the next one, {Failed} failed.")]
    private static partial void LogPlanned(ILogger logger, string sweep, int count, int customers, int left, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "Page {Page} of sweep {Sweep} could not be planned.")]
    private static partial void LogPageFailed(ILogger logger, Exception exception, string sweep, int page);
}
