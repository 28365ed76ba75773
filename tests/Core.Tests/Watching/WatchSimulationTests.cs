using GigVet.Watched.Simulation;

namespace GigVet.Core.Tests.Watching;

public sealed class WatchSimulationTests
{
    [Fact]
    public async Task Days_with_changes_outages_dying_workers_and_a_small_allowance_miss_nothing_and_invent_nothing()
    {
        using var simulation = new WatchSimulation(contractors: 60, customers: 7, days: 12, seed: 7, gitHubLimit: 40);

        var month = await simulation.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(
            (month.MissedChecks, month.MissedChanges, month.FalseChanges, month.BudgetExceeded, month.MissedAlerts, month.FalseAlerts) == (0, 0, 0, 0, 0, 0),
            month + string.Join("; ", month.Said));
        Assert.True(month is { Changes: > 5, Alerts: > 0, Redelivered: > 0, Checks: > 300 }, month.ToString());
        Assert.True(month.Count is { PutOff: > 0, Unchanged: > 100, Failed: 0 }, month.ToString());
        Assert.All(month.Told, told => Assert.True(told is { Missed: 0, Doubled: 0, Unfounded: 0, Expected: > 0 }, told.ToString()));
        Assert.All(month.Told.Where(told => told.Channel is not "webhook"), told => Assert.True(told.Repeats <= told.Kills, told.ToString()));
        Assert.True(month is { StillOpen: 0, PostsTooFast: 0, PostsBadlySigned: 0, DeathsOnTheWay: > 0, PostsRefused: > 0 }, month.ToString());
    }
}
