using System.Globalization;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Watched.Stores;
using GigVet.Watching;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Watching;

public sealed class SweepPlannerTests
{
    private readonly MemoryDue _due = new();
    private readonly MemorySweeps _sweeps = new();
    private readonly ManualTime _time = new(A.Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slot_is_planned_once_and_a_check_that_waits_in_the_queue_not_again()
    {
        await DueAsync("acme", 60);

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Planner().PlanAsync(A.Today, Stop)));
        var next = await Planner().PlanAsync(A.Today.AddHours(1), Stop);

        Assert.Equal(60, Assert.Single(runs, run => run is not null)!.Planned);
        Assert.Equal(0, next!.Planned);
        Assert.Equal([10, 25, 25], _sweeps.Waiting.Select(page => page.Checks.Count).Order());
    }

    [Fact]
    public async Task A_check_whose_message_was_lost_is_planned_again_after_a_while()
    {
        await DueAsync("acme", 1);
        await Planner().PlanAsync(A.Today, Stop);
        _time.Advance(SweepPlanner.Patience + TimeSpan.FromMinutes(1));

        Assert.Equal(1, (await Planner().PlanAsync(A.Today.AddHours(4), Stop))!.Planned);
    }

    [Fact]
    public async Task Customers_take_turns_so_that_a_large_one_holds_up_a_small_one_by_a_page_only()
    {
        await DueAsync("large", 1_000, hoursAgo: 30);
        await DueAsync("small", 3);
        await DueAsync("other", 30);

        await Planner().PlanAsync(A.Today, Stop);

        var order = _sweeps.Waiting.OrderBy(page => page.Number).Select(page => page.Customer).ToArray();
        Assert.Equal(["large", "other", "small", "large", "other", "large"], order[..6]);
    }

    [Fact]
    public async Task After_an_outage_no_more_is_planned_than_may_wait_and_the_longest_overdue_first()
    {
        for (var hour = 1; hour <= 10; hour++)
            await DueAsync("acme", 50, hoursAgo: hour);

        var first = await Planner(most: 120).PlanAsync(A.Today, Stop);
        var second = await Planner(most: 120).PlanAsync(A.Today.AddHours(1), Stop);

        Assert.Equal((120, 0), (first!.Planned, second!.Planned));
        Assert.All(_sweeps.Waiting.SelectMany(page => page.Checks), check => Assert.True(check.At <= A.Today.AddHours(-8)));
    }

    [Fact]
    public async Task A_page_holds_checks_of_one_customer_and_one_hour()
    {
        for (var hour = 0; hour < 4; hour++)
        {
            await DueAsync("acme", 7, hour);
            await DueAsync("other", 7, hour);
        }

        await Planner().PlanAsync(A.Today, Stop);

        Assert.Equal(8, _sweeps.Waiting.Count);
        Assert.All(_sweeps.Waiting, page => Assert.Single(page.Checks.Select(check => check.At.Hour).Distinct()));
    }

    private async Task DueAsync(string customer, int count, int hoursAgo = 0)
        => await _due.AddAsync(
            [.. Enumerable.Range(0, count).Select(number => new DueCheck(
                customer, new ContractorRef("upwork", $"{hoursAgo}-{number.ToString(CultureInfo.InvariantCulture)}"), A.Today.AddHours(-hoursAgo)))],
            Stop);

    private SweepPlanner Planner(int most = 20_000) => new(
        _due, _sweeps, _sweeps, new SweepOptions { MostAtOnce = most }, _time, NullLogger<SweepPlanner>.Instance);
}
