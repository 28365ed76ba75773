using System.Text.Json;
using GigVet.Storage;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Watched.Simulation;
using GigVet.Watching;
using GigVet.Watchlists;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Watched.Cost;

/// <summary>
/// What a check costs in storage and at the sources, measured on the real stores: planner, queue, worker and every
/// source, on an emulator and an invented web.
/// </summary>
public sealed class SweepCost(string connectionString, int contractors)
{
    // Before every other row of a shared emulator: a planner takes whatever is due.
    private static readonly DateTimeOffset Start = new(2019, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _customer = "c" + Guid.NewGuid().ToString("N")[..12];
    private readonly ManualTime _time = new(Start);
    private readonly CountedStorage _storage = new(connectionString);
    private int _hour;

    /// <returns>First looks, a day on which nothing changed, and a day on which all changed their place.</returns>
    public async Task<(DayCost First, DayCost Unchanged, DayCost Changed)> MeasureAsync(CancellationToken cancellationToken)
    {
        SimulatedContractor[] people =
        [
            .. Enumerable.Range(0, contractors * 48).Select(number => new SimulatedContractor(number, 1, Start)),
        ];

        // Those whose place in the day is one hour: pages are full then. In small rosters fewer share what a page costs.
        _hour = CheckTimes.Next(Cadence.Daily, _customer, people[0].Ref, Start).Hour;
        SimulatedContractor[] watched =
        [
            .. people.Where(one => CheckTimes.Next(Cadence.Daily, _customer, one.Ref, Start).Hour == _hour).Take(contractors),
        ];
        var web = new SimulatedWeb(people, _time, Start);
        await using var services = Services(web);
        await services.GetRequiredService<StoredWatchlists>().UpdateAsync(cancellationToken);
        await services.GetRequiredService<Roster>().PutManyAsync(
            _customer, [.. watched.Select(one => (one.Line with { Cadence = Cadence.Daily }, (RosterEntry?)null))], cancellationToken);

        var first = await DayAsync(services, web, 1, cancellationToken);

        // The second look has something to compare with, which is news once.
        await DayAsync(services, web, 2, cancellationToken);
        var unchanged = await DayAsync(services, web, 3, cancellationToken);
        foreach (var one in watched)
            one.Country = "Portugal";

        return (first, unchanged, await DayAsync(services, web, 4, cancellationToken));
    }

    /// <summary>The sweep of a day by which everybody is due.</summary>
    private async Task<DayCost> DayAsync(
        ServiceProvider services, SimulatedWeb web, int day, CancellationToken cancellationToken)
    {
        _time.AdvanceTo(Start.AddDays(day).AddHours(_hour + 1));
        var (charged, full, same) = (web.Charged, web.FullAnswers, web.NotModified);
        var written = _storage.Written;
        _storage.Take();
        var begun = TimeProvider.System.GetTimestamp();
        var slot = _time.GetUtcNow().AddSeconds(Random.Shared.Next(0, 3_000));
        var sweep = await services.GetRequiredService<SweepPlanner>().PlanAsync(slot, cancellationToken);
        var planned = TimeProvider.System.GetElapsedTime(begun);
        var worker = services.GetRequiredService<SweepWorker>();
        while ((await _storage.Pages.ReceiveMessagesAsync(16, cancellationToken: cancellationToken)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await worker.RunAsync(JsonSerializer.Deserialize<SweepPage>(message.MessageText, GigVetJson.Options)!, cancellationToken);
                await _storage.Pages.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            }
        }

        var count = await new SweepTable(services.GetRequiredService<StorageTables>()).CountAsync(sweep!.Id, _customer, cancellationToken);
        return new DayCost(
            contractors, count, _storage.Take(), web.Charged - charged, web.FullAnswers - full, sweep.Planned, planned, TimeProvider.System.GetElapsedTime(begun))
        {
            NotModified = web.NotModified - same,
            Written = _storage.Written - written,
        };
    }

    private ServiceProvider Services(SimulatedWeb web)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GigVet:GitHub:Token"] = "invented",
            ["GigVet:Rdap:BaseUrl"] = "https://rdap.invented.dev/",
        };
        foreach (var list in new[] { "OfacSdn", "OfacConsolidated", "Un" })
            settings[$"GigVet:Watchlists:{list}:Url"] = "off";

        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IWeb>(web)
            .AddGigVet()
            .AddGigVetWork()
            .AddGigVetStorage()
            .AddSingleton(_storage.Tables)
            .AddSingleton(_storage.Queues)
            .BuildServiceProvider();
    }
}

/// <summary>What one sweep cost.</summary>
/// <param name="Operations">Storage requests by verb and table or queue.</param>
/// <param name="Charged">What the code host counted against its limit.</param>
/// <param name="FullAnswers">Answers of other hosts that were no "not modified".</param>
public sealed record DayCost(
    int Contractors,
    SweepCount Count,
    IReadOnlyDictionary<string, int> Operations,
    int Charged,
    int FullAnswers,
    int Planned,
    TimeSpan Planning,
    TimeSpan Took)
{
    public int NotModified { get; init; }

    /// <summary>Bytes of bodies sent to storage.</summary>
    public long Written { get; init; }

    /// <summary>Answers of the web, of all kinds.</summary>
    public double RequestsEach => (double)(Charged + FullAnswers + NotModified) / Contractors;

    public double OperationsEach => (double)Operations.Values.Sum() / Contractors;

    public double QueueOperationsEach
        => (double)Operations.Where(operation => operation.Key.EndsWith("queue", StringComparison.Ordinal)).Sum(operation => operation.Value) / Contractors;
}
