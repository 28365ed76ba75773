using GigVet.LocalRuntime.Tests.Semantics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Timers;

namespace GigVet.LocalRuntime.Tests.Timers;

public sealed class RetryPlanTests
{
    [Fact]
    [Pins(TimerPromise.Retry)]
    public void A_fixed_delay_stays_the_same()
        => Assert.Equal([5, 5, null], Waits(new FixedDelayRetryAttribute(2, "00:00:05"), 3));

    [Fact]
    [Pins(TimerPromise.Retry)]
    public void An_exponential_delay_doubles_up_to_its_maximum()
        => Assert.Equal([4, 8, 15, 15, null], Waits(new ExponentialBackoffRetryAttribute(4, "00:00:04", "00:00:15"), 5));

    [Fact]
    public void Minus_one_tries_without_end()
        => Assert.All(Waits(new FixedDelayRetryAttribute(-1, "00:00:05"), 1000), wait => Assert.Equal(5, wait));

    [Fact]
    public void Without_an_attribute_nothing_is_tried_again() => Assert.Equal([null], Waits(null, 1));

    private static double?[] Waits(RetryAttribute? attribute, int failures)
        => [.. Enumerable.Range(1, failures).Select(failed => RetryPlan.Of(attribute).WaitAfter(failed)?.TotalSeconds)];
}
