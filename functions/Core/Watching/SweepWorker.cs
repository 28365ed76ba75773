using Microsoft.Extensions.Logging;

namespace GigVet.Watching;

/// <summary>
/// Does one page of a sweep. Delivered twice, or after a crash half-way, it ends the same: a check that is done moved its
/// entry on, and the assessment of one that was stored has the name of that check.
/// </summary>
public sealed partial class SweepWorker(
    RosterCheck check, IRosterStore roster, IDueStore due, ISweepStore sweeps, TimeProvider time, ILogger<SweepWorker> logger)
{
    private const int ChecksAtOnce = 4;

    /// <summary>After so many in a row the contractor waits for the next turn like everybody.</summary>
    private const int MostFailures = 3;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromHours(1);

    /// <summary>Throws what storage throws: the queue delivers the page again.</summary>
    public async Task RunAsync(SweepPage page, CancellationToken cancellationToken)
    {
        var ends = new (CheckEnd End, RosterEntry? After)[page.Checks.Count];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = ChecksAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(page.Checks.Index(), atOnce, async (one, token) =>
            ends[one.Index] = await CheckAsync(page, one.Item, token));

        SettledCheck[] settled =
        [
            .. page.Checks.Zip(ends).Where(one => one.Second.After is not null)
                .Select(one => new SettledCheck(one.Second.After!, one.First.At)),
        ];

        // First the index, and the old row last: an entry always has the row of its next check.
        await due.AddAsync([.. settled.Select(one => DueOf(one.Entry))], cancellationToken);
        await roster.SettleAsync(page.Customer, settled, cancellationToken);
        await due.RemoveAsync(
            [.. page.Checks.Select(one => new DueCheck(page.Customer, one.Contractor, one.At))], cancellationToken);

        var count = ends.Aggregate(new SweepCount(page.Checks.Count), (sum, one) => sum.With(one.End));
        await sweeps.NoteAsync(page, count, cancellationToken);
        LogDone(logger, page.Number, page.Sweep, count.Unchanged, count.Changed, count.PutOff, count.Failed, count.Skipped);
    }

    private async Task<(CheckEnd End, RosterEntry? After)> CheckAsync(SweepPage page, PageCheck one, CancellationToken cancellationToken)
    {
        var begunAt = time.GetUtcNow();
        var entry = await roster.FindAsync(page.Customer, one.Contractor, cancellationToken);
        if (entry is null || entry.NextCheckAt != one.At || !entry.IsWatched(time.GetUtcNow()))
            return (CheckEnd.Skipped, null);

        try
        {
            return await check.RunAsync(entry, begunAt, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One contractor must not cost the others of the page their check.
            LogFailed(logger, exception, page.Sweep, page.Number);
            return (CheckEnd.Failed, AfterFailure(entry));
        }
    }

    private RosterEntry AfterFailure(RosterEntry entry)
    {
        var now = time.GetUtcNow();
        var failures = entry.State.Failures + 1;
        return entry with
        {
            NextCheckAt = failures < MostFailures
                ? now + RetryAfter
                : CheckTimes.Next(entry.Cadence, entry.Customer, entry.Request.Contractor, now),
            State = entry.State with { Failures = failures < MostFailures ? failures : 0 },
        };
    }

    private static DueCheck DueOf(RosterEntry entry) => new(entry.Customer, entry.Request.Contractor, entry.NextCheckAt);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Page {Page} of sweep {Sweep}: {Unchanged} unchanged, {Changed} changed, {PutOff} put off, {Failed} failed, {Skipped} skipped.")]
    private static partial void LogDone(
        ILogger logger, int page, string sweep, int unchanged, int changed, int putOff, int failed, int skipped);

    [LoggerMessage(Level = LogLevel.Error, Message = "A check of sweep {Sweep}, page {Page}, failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string sweep, int page);
}
