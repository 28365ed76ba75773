using GigVet.Watched.Simulation;

namespace GigVet.Core.Tests.Watching;

public sealed class PostSimulationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Receivers_that_fail_and_processes_that_die_cost_no_alert_and_no_second_one_that_a_death_does_not_explain(int seed)
    {
        var simulation = new PostSimulation(seed);

        var told = await simulation.RunAsync(customers: 15, days: 8, Stop);

        Assert.All(told, one => Assert.True(one is { Missed: 0, Doubled: 0, Unfounded: 0, Expected: > 50 }, one.ToString()));
        Assert.All(told.Where(one => one.Channel is not "webhook"), one => Assert.True(one.Digests > 0 && one.Repeats <= one.Kills, one.ToString()));
        Assert.Equal((0, 0, 0), (simulation.StillOpen, simulation.Post.Receivers.TooFast, simulation.Post.Receivers.BadlySigned));
        Assert.InRange(simulation.Post.Deaths, 50, 1_000);
    }
    [Fact]
    public async Task What_is_marked_as_delivered_and_never_arrives_is_found_missing()
    {
        var (simulation, swallowed) = (new PostSimulation(seed: 5), new List<Heard>());
        simulation.Post.Receivers.Swallows = heard =>
        {
            var isLost = heard.Channel is "slack" && heard.Lines.Count == 1 && swallowed.Count < 3;
            if (isLost)
                swallowed.Add(heard);
            return isLost;
        };

        var told = await simulation.RunAsync(customers: 5, days: 4, Stop);

        Assert.Equal(3, swallowed.Count);
        Assert.Equal([3, 0, 0], told.Select(one => one.Missed));
    }
}
