using GigVet.Alerts;
using GigVet.Core.Tests.Support;

namespace GigVet.Core.Tests.Alerts;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Ten_tries_over_a_day_each_later_than_the_one_before(double chance)
    {
        List<TimeSpan> tries = [TimeSpan.Zero];
        while (RetrySchedule.Next(A.Today, tries.Count, A.Today + tries[^1], null, chance) is { } next)
            tries.Add(next - A.Today);

        Assert.Equal(10, tries.Count);
        Assert.Equal(tries.Order(), tries);
        Assert.InRange(tries[^1], TimeSpan.FromHours(24), TimeSpan.FromHours(24.5));
        Assert.InRange(tries[1], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.5));
        Assert.InRange(tries[2], TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));
    }

    [Fact]
    public void A_receiver_that_asks_to_wait_is_believed_for_a_day_at_most()
    {
        Assert.Equal(A.Today.AddHours(1), RetrySchedule.Next(A.Today, 1, A.Today, TimeSpan.FromHours(1), 0));
        Assert.Equal(A.Today.AddDays(1), RetrySchedule.Next(A.Today, 1, A.Today, TimeSpan.FromDays(400), 0));
        Assert.Equal(A.Today.AddSeconds(5), RetrySchedule.Next(A.Today, 1, A.Today, TimeSpan.FromSeconds(1), 0));
    }

    [Fact]
    public void A_try_that_should_have_been_long_ago_is_now()
        => Assert.Equal(A.Today.AddHours(3), RetrySchedule.Next(A.Today, 2, A.Today.AddHours(3), null, 0));

    [Fact]
    public void Workers_that_died_do_not_shorten_the_day()
    {
        Assert.Equal(A.Today.AddHours(24), RetrySchedule.Next(A.Today, 10, A.Today.AddHours(20), null, 0));
        Assert.Equal(A.Today.AddMinutes(30), RetrySchedule.Next(A.Today, 12, A.Today.AddMinutes(6), null, 0));
        Assert.Null(RetrySchedule.Next(A.Today, 12, A.Today.AddHours(24), null, 0));
    }

    [Fact]
    public void A_clock_set_back_before_the_first_try_ends_nothing_however_many_there_were()
        => Assert.Equal(A.Today.AddSeconds(5), RetrySchedule.Next(A.Today, 12, A.Today.AddHours(-1), null, 0));

    [Fact]
    public void Beyond_the_limit_alerts_are_gathered()
    {
        var pace = Pace.New;
        List<int> decisions = [];
        for (var alert = 0; alert < 5; alert++)
        {
            decisions.Add(pace.Decide(due: 1, digestAbove: 3, A.Today));
            pace = pace.Sent(A.Today, TimeSpan.Zero, alone: true);
        }

        Assert.Equal([1, 1, 1, 0, 0], decisions);
        Assert.Equal(7, pace.Decide(due: 7, digestAbove: 3, A.Today + Pace.Window));
        Assert.Equal(1, pace.Decide(due: 2, digestAbove: 3, A.Today + Pace.Window));
    }

    [Fact]
    public void A_clock_that_was_set_back_holds_nothing_up()
        => Assert.Equal(1, Pace.New.Sent(A.Today, TimeSpan.Zero, alone: true).Decide(1, 1, A.Today.AddDays(-1)));
}
