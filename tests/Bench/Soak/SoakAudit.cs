using System.Globalization;
using Azure.Data.Tables;
using GigVet.Soak.App;

namespace GigVet.Soak;

/// <summary>Reads what the processes wrote and counts what is missing and what is there too often.</summary>
internal sealed class SoakAudit(TableClient effects, TableClient repeats)
{
    /// <summary>Messages whose rows fill one page: the emulator looks at the whole table for every page.</summary>
    private const int Page = 4 * EffectRows.Block;

    /// <param name="killed">The ids of the processes that were killed.</param>
    public async Task<SoakResult> ReadAsync(
        SoakPlan plan, IReadOnlySet<int> killed, CancellationToken cancellationToken)
    {
        var (found, lost, doubled) = (0, 0, 0);
        var redelivered = new HashSet<int>();
        for (var first = 0; first < plan.Messages; first += Page)
        {
            var rows = await RowsAsync(
                EffectRows.Partition(first), EffectRows.Partition(first + Page - 1), cancellationToken);
            var numbers = rows.CountBy(static row => row.Number).ToDictionary();
            var expected = Math.Min(Page, plan.Messages - first);
            found += rows.Count;
            lost += Enumerable.Range(first, expected).Count(number => !numbers.ContainsKey(number));
            doubled += numbers.Values.Sum(static count => count - 1);
            redelivered.UnionWith(rows.Where(static row => row.Attempt > 1).Select(static row => row.Number));
        }

        var again = new List<EffectRow>();
        await foreach (var row in repeats.QueryAsync<EffectRow>(cancellationToken: cancellationToken))
            again.Add(row);

        var ofMessages = again.FindAll(static row => !IsTimer(row));
        redelivered.UnionWith(ofMessages.Select(static row => row.Number));
        var minutes = await SlotsAsync(WriteSlot.Minute, cancellationToken);
        var quick = await SlotsAsync(WriteSlot.Quick, cancellationToken);
        var twice = again
            .Where(IsTimer)
            .Select(row => (Later: row, First: (row.PartitionKey == WriteSlot.Quick ? quick : minutes)[SlotOf(row)]))
            .Where(static pair => !IsLate(pair.Later, pair.First))
            .ToLookup(pair => killed.Contains(pair.First.Process) || killed.Contains(pair.Later.Process));
        return new SoakResult
        {
            Messages = plan.Messages,
            Kills = plan.Kills,
            Effects = found,
            Lost = lost,
            Doubled = doubled,
            Redelivered = redelivered.Count,
            Repeated = ofMessages.Count,
            TimerSlots = minutes.Count + quick.Count,
            MissedSlots = minutes.Count == 0
                ? 0
                : (int)(minutes.Keys.Max() - minutes.Keys.Min()).TotalMinutes + 1 - minutes.Count,
            FiredAgain = twice[true].Count(),
            DoubleFirings = twice[false].Count(),
            Poisoned = 0,
            UncleanStops = 0,
            Working = default,
            Whole = default,
        };
    }

    private static bool IsTimer(EffectRow row) => row.PartitionKey is WriteSlot.Minute or WriteSlot.Quick;

    /// <summary>A process late with a quick slot runs the next within the same five seconds: no double.</summary>
    private static bool IsLate(EffectRow later, EffectRow first)
        => later.PartitionKey == WriteSlot.Quick && first.Process == later.Process;

    private static DateTime SlotOf(EffectRow repeat) => Slot(repeat.RowKey.Split('~')[0]);

    private static DateTime Slot(string text) => DateTime.ParseExact(text, "s", CultureInfo.InvariantCulture);

    private async Task<Dictionary<DateTime, EffectRow>> SlotsAsync(string timer, CancellationToken cancellationToken)
        => (await RowsAsync(timer, timer, cancellationToken)).ToDictionary(static row => Slot(row.RowKey));

    private async Task<List<EffectRow>> RowsAsync(string first, string last, CancellationToken cancellationToken)
    {
        var rows = new List<EffectRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        await foreach (var row in effects.QueryAsync<EffectRow>(filter, cancellationToken: cancellationToken))
            rows.Add(row);

        return rows;
    }
}
