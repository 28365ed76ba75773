using System.Globalization;
using GigVet.Model;
using GigVet.Storage;
using GigVet.TestSupport;
using GigVet.Watching;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Watched.Cost;

/// <summary>How fast the planner reads what is due and puts it into the queue, on the real stores; nobody is vetted.</summary>
public static class PlanSpeed
{
    // Before every other row of a shared emulator.
    private static readonly DateTimeOffset Start = new(2017, 5, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>How many were planned, how long it took, and what was asked of storage.</returns>
    public static async Task<(int Planned, TimeSpan Took, IReadOnlyDictionary<string, int> Operations)> MeasureAsync(
        string connectionString, int contractors, int customers, CancellationToken cancellationToken)
    {
        var storage = new CountedStorage(connectionString);
        var tables = new StorageTables(storage.Tables);
        var due = new DueTable(tables);
        foreach (var part in Enumerable.Range(0, contractors).Chunk(5_000))
        {
            await due.AddAsync(
                [.. part.Select(number => new DueCheck(
                    string.Create(CultureInfo.InvariantCulture, $"c{number % customers:D3}"),
                    new ContractorRef("guru", string.Create(CultureInfo.InvariantCulture, $"person-{number}")),
                    Start.AddSeconds(number % 3_600)))],
                cancellationToken);
        }

        var planner = new SweepPlanner(
            due,
            new SweepTable(tables),
            new SweepQueue(storage.Queues),
            new SweepOptions { MostAtOnce = contractors },
            new ManualTime(Start.AddHours(1)),
            NullLogger<SweepPlanner>.Instance);
        storage.Take();
        var begun = TimeProvider.System.GetTimestamp();
        var sweep = await planner.PlanAsync(Start.AddHours(1).AddSeconds(Random.Shared.Next(0, 80_000_000)), cancellationToken);
        return (sweep!.Planned, TimeProvider.System.GetElapsedTime(begun), storage.Take());
    }
}
