using System.Globalization;
using GigVet.LocalRuntime.Tests.Semantics;
using Microsoft.Azure.Functions.Worker.Timers;

namespace GigVet.LocalRuntime.Tests.Timers;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-06-01T00:03:00Z", "2026-06-01T00:05:00Z")]
    [InlineData("*/5 * * * *", "2026-06-01T00:03:00Z", "2026-06-01T00:05:00Z")]
    [InlineData("00:07:00", "2026-06-01T00:03:00Z", "2026-06-01T00:10:00Z")]
    [InlineData("1.00:00:00", "2026-06-01T00:03:00Z", "2026-06-02T00:03:00Z")]
    [Pins(TimerPromise.Fields)]
    public void Fields_and_time_spans_are_read(string text, string after, string next)
        => AssertNext(text, "UTC", after, next);

    [Theory]
    [InlineData("0 0 0 13 * Fri", "2026-06-01T00:00:00Z", "2026-11-13T00:00:00Z")]
    [InlineData("0 0 0 1-7 * Mon", "2026-06-02T00:00:00Z", "2026-07-06T00:00:00Z")]
    [InlineData("0 0 0 29 2 Mon", "2026-06-01T00:00:00Z", "2044-02-29T00:00:00Z")]
    [Pins(TimerPromise.DayAndWeekday)]
    public void Day_and_weekday_must_both_match(string text, string after, string next)
        => AssertNext(text, "UTC", after, next);

    [Theory]
    [InlineData("0 5-1 * * * *", "2026-06-01T00:05:30Z", "2026-06-01T01:01:00Z")]
    [InlineData("0 0 0 * Jan Sun", "2026-06-01T00:00:00Z", "2027-01-03T00:00:00Z")]
    [InlineData("0 */7 * * * *", "2026-06-01T00:56:00Z", "2026-06-01T01:00:00Z")]
    [Pins(TimerPromise.Dialect)]
    public void The_dialect_has_its_own_ways(string text, string after, string next)
        => AssertNext(text, "UTC", after, next);

    [Theory]
    [InlineData("0 0 0 * * 7")]
    [InlineData("0 0 0 ? * Mon")]
    [InlineData("0 0 0 L * *")]
    [InlineData("@daily")]
    [InlineData("0 0 0 * *  * *")]
    [InlineData("-00:05:00")]
    [InlineData("")]
    [Pins(TimerPromise.Dialect)]
    public void What_is_no_schedule_is_refused(string text) => Assert.Null(Schedule.Parse(text, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("0 0 0 30 2 *")]
    [InlineData("0 0 0 31 4,6,9,11 *")]
    [Pins(TimerPromise.Never)]
    public void A_date_that_never_comes_has_no_next_occurrence(string text)
        => Assert.Null(Schedule.Parse(text, TimeZoneInfo.Utc)?.NextAfter(DateTimeOffset.UnixEpoch.AddYears(56)));

    [Theory]
    [InlineData("0 30 9 * * *", "2026-01-15T00:00:00Z", "2026-01-15T08:30:00Z")]
    [InlineData("0 30 9 * * *", "2026-06-15T00:00:00Z", "2026-06-15T07:30:00Z")]
    [Pins(TimerPromise.Zone)]
    public void Times_are_those_of_the_zone(string text, string after, string next)
        => AssertNext(text, "Europe/Berlin", after, next);

    // In Berlin the clock goes from 2 to 3 on 29 March 2026, and from 3 back to 2 on 25 October.
    [Theory]
    [InlineData("0 30 2 * * *", "2026-03-28T12:00:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("0 30 2 * * *", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z")]
    [Pins(TimerPromise.SpringForward)]
    public void A_time_that_is_skipped_fires_when_the_hour_is_over(string text, string after, string next)
        => AssertNext(text, "Europe/Berlin", after, next);

    [Theory]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("2026-10-25T01:10:00Z", "2026-10-26T01:30:00Z")]
    [Pins(TimerPromise.FallBackTime)]
    public void A_time_of_day_in_the_hour_that_repeats_fires_once(string after, string next)
        => AssertNext("0 30 2 * * *", "Europe/Berlin", after, next);

    [Fact]
    [Pins(TimerPromise.FallBackInterval)]
    public void An_interval_goes_on_through_the_hour_that_repeats()
    {
        var schedule = Parse("0 */30 * * * *", "Europe/Berlin");
        var moment = At("2026-10-24T22:00:00Z");
        for (var count = 0; count < 12; count++)
        {
            var next = schedule.NextAfter(moment)!.Value;
            Assert.Equal(TimeSpan.FromMinutes(30), next - moment);
            moment = next;
        }
    }

    private static void AssertNext(string text, string zone, string after, string next)
        => Assert.Equal(At(next), Parse(text, zone).NextAfter(At(after)));

    private static Schedule Parse(string text, string zone)
        => Schedule.Parse(text, TimeZoneInfo.FindSystemTimeZoneById(zone))!;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
