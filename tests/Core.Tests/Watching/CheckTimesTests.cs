using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Core.Tests.Watching;

public sealed class CheckTimesTests
{
    [Theory]
    [InlineData(Cadence.Daily, 1)]
    [InlineData(Cadence.Weekly, 7)]
    [InlineData(Cadence.Monthly, 30)]
    public void Checks_follow_each_other_by_the_cadence_however_late_each_was_done(Cadence cadence, int days)
    {
        var at = CheckTimes.Next(cadence, "acme", A.Contractor, A.Today);
        for (var turn = 0; turn < 50; turn++)
        {
            var late = TimeSpan.FromDays(days * 0.4 * (turn % 2));
            var next = CheckTimes.Next(cadence, "acme", A.Contractor, at + late);

            Assert.Equal(at.AddDays(days), next);
            at = next;
        }
    }

    [Fact]
    public void A_daily_roster_is_spread_over_the_day()
    {
        var hours = Enumerable.Range(0, 24_000)
            .Select(number => CheckTimes.Next(Cadence.Daily, "acme", new ContractorRef("upwork", $"~{number}"), A.Today))
            .CountBy(at => at.Hour)
            .Select(hour => hour.Value)
            .ToArray();

        Assert.Equal(24, hours.Length);
        Assert.All(hours, count => Assert.InRange(count, 850, 1_150));
    }

    [Fact]
    public void The_first_look_comes_soon_and_never_in_the_past()
    {
        for (var number = 0; number < 500; number++)
        {
            var first = CheckTimes.First("acme", new ContractorRef("upwork", $"~{number}"), A.Today, CheckTimes.Soon);
            Assert.InRange(first, A.Today, A.Today + CheckTimes.Soon);
        }
    }
}
