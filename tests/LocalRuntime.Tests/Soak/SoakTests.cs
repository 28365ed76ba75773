using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.Soak;

namespace GigVet.LocalRuntime.Tests.Soak;

/// <summary>A short soak; the long one is measured by tests/Bench.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    [Fact]
    [Pins(QueuePromise.AfterACrash)]
    public async Task Processes_that_are_killed_at_work_lose_nothing_and_do_nothing_twice()
    {
        var plan = new SoakPlan { Messages = 600, Kills = 3, SkipsLocks = true, Seed = Random.Shared.Next() };
        output.WriteLine($"Seed {plan.Seed}");

        var result = await SoakRun.RunAsync(plan, output.WriteLine, TestContext.Current.CancellationToken);

        output.WriteLine($"{result}");
        Assert.Equal(
            (plan.Messages, 0, 0, 0), (result.Effects, result.Lost, result.Doubled, result.Poisoned));
        Assert.Equal((0, 0), (result.DoubleFirings, result.UncleanStops));
    }
}
