using GigVet.Alerts;
using GigVet.Scoring;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Watched.Stores;
using GigVet.Watching;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Watched.Simulation;

/// <summary>
/// Rosters under a clock that a test moves: the planner, the worker, every source and every signal are the real ones; the
/// stores are in memory and the web is invented.
/// </summary>
public sealed class WatchStage : IDisposable
{
    private readonly ServiceProvider _services;

    public WatchStage(int contractors, int customers, int gitHubLimit = 5_000)
    {
        Contractors = [.. Enumerable.Range(0, contractors).Select(number => new SimulatedContractor(number, customers, Start))];
        Web = new SimulatedWeb(Contractors, Time, Start) { GitHubLimit = gitHubLimit };
        Alerts = new MemoryAlerts(Time);
        Forgetful = new ForgetfulQueue(Alerts.Queue);
        Archive = new MemoryArchive(new AlertRules(RiskPolicy.Default()), Alerts);
        _services = Services();
        Roster = new Roster(Rosters, Due, Time);
        Planner = new SweepPlanner(Due, Sweeps, Sweeps, new SweepOptions(), Time, NullLogger<SweepPlanner>.Instance);
        Worker = new SweepWorker(
            ActivatorUtilities.CreateInstance<RosterCheck>(_services), Rosters, Due, Sweeps, Time, NullLogger<SweepWorker>.Instance);
    }

    public static DateTimeOffset Start { get; } = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public ManualTime Time { get; } = new(Start);

    public IReadOnlyList<SimulatedContractor> Contractors { get; }

    public SimulatedWeb Web { get; }

    public MemoryRosters Rosters { get; } = new();

    public MemoryDue Due { get; } = new();

    public MemorySweeps Sweeps { get; } = new();

    public MemoryAlerts Alerts { get; }

    /// <summary>What the checks put their alerts into.</summary>
    public ForgetfulQueue Forgetful { get; }

    public MemoryArchive Archive { get; }

    public Roster Roster { get; }

    public SweepPlanner Planner { get; }

    public SweepWorker Worker { get; }

    /// <summary>Puts everybody on their customer's roster.</summary>
    public async Task EnrolAsync(CancellationToken cancellationToken)
    {
        foreach (var customer in Contractors.GroupBy(contractor => contractor.Customer, StringComparer.Ordinal))
            await Roster.PutManyAsync(customer.Key, [.. customer.Select(contractor => (contractor.Line, (RosterEntry?)null))], cancellationToken);
    }

    /// <summary>Lets hours pass, with a sweep at the end of each.</summary>
    public async Task PassAsync(int hours, CancellationToken cancellationToken)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            Time.Advance(TimeSpan.FromHours(1));
            await Planner.PlanAsync(Time.GetUtcNow(), cancellationToken);
            while (Sweeps.Waiting.TryDequeue(out var page))
                await Worker.RunAsync(page, cancellationToken);
        }
    }

    public RosterEntry EntryOf(SimulatedContractor contractor) => Rosters.Entries.Single(entry => entry.Request.Contractor == contractor.Ref);

    public void Dispose() => _services.Dispose();

    private ServiceProvider Services()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GigVet:GitHub:Token"] = "invented",
            ["GigVet:Rdap:BaseUrl"] = "https://rdap.invented.dev/",
        };
        foreach (var list in new[] { "OfacSdn", "OfacConsolidated", "Un" })
            settings[$"GigVet:Watchlists:{list}:Url"] = "off";

        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IWeb>(Web)
            .AddSingleton<IVettingStore>(Archive)
            .AddSingleton<IAssessmentStore>(Archive)
            .AddSingleton<ISnapshotStore>(Archive)
            .AddSingleton<IAlertQueue>(Forgetful);
        return services.AddGigVet().BuildServiceProvider();
    }
}
