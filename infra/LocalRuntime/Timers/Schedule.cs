using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>When a timer fires: an NCRONTAB expression of six or five fields, or a time span.</summary>
internal abstract class Schedule
{
    /// <summary>29 February on one given weekday comes back after 40 years at the latest.</summary>
    private const int YearsAhead = 41;

    /// <summary>The first occurrence after a moment; null when there is none any more.</summary>
    public abstract DateTimeOffset? NextAfter(DateTimeOffset moment);

    /// <summary>Null when the text is no schedule.</summary>
    public static Schedule? Parse(string text, TimeZoneInfo zone)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length != 5 };
        if (CrontabSchedule.TryParse(text, options) is { } cron)
            return new Cron(cron, zone);

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero
            ? new Every(span)
            : null;
    }

    /// <summary>Recording an occurrence each few seconds is not worth it, so those timers are not recorded.</summary>
    public bool FiresMoreThanOnceAMinute(DateTimeOffset now)
        => NextAfter(now) is { } first && NextAfter(first) is { } second && second - first < TimeSpan.FromMinutes(1);

    private sealed class Every(TimeSpan span) : Schedule
    {
        public override DateTimeOffset? NextAfter(DateTimeOffset moment) => moment + span;
    }

    private sealed class Cron(CrontabSchedule cron, TimeZoneInfo zone) : Schedule
    {
        /// <summary>A schedule that comes back within the day, other than one that names a time of day.</summary>
        private readonly bool _isInterval = IsInterval(cron.ToString());

        public override DateTimeOffset? NextAfter(DateTimeOffset moment)
        {
            var now = TimeZoneInfo.ConvertTime(moment, zone);
            if (Next(now.DateTime) is not { } local)
                return null;

            var next = At(local);
            return zone.IsAmbiguousTime(now) || zone.IsAmbiguousTime(next) ? WhereTheHourRepeats(now, next) : next;
        }

        /// <summary>
        /// When the clock falls back an hour passes twice. An interval goes on through both; a time of day takes the
        /// first of the two, and when only the second is left it counts as done for that day.
        /// </summary>
        private DateTimeOffset? WhereTheHourRepeats(DateTimeOffset now, DateTimeOffset next)
        {
            if (_isInterval || (next.Offset != now.Offset && zone.IsAmbiguousTime(next)))
                return TimeZoneInfo.ConvertTime(next + (next.Offset - now.Offset), zone);

            DateTime? local = next.DateTime;
            while (local is { } time && zone.IsAmbiguousTime(time))
                local = Next(time);

            return local is { } found ? At(found) : null;
        }

        private DateTime? Next(DateTime after)
        {
            var last = after > DateTime.MaxValue.AddYears(-YearsAhead) ? DateTime.MaxValue : after.AddYears(YearsAhead);
            try
            {
                var next = cron.GetNextOccurrence(after, last);
                return next < last ? next : null;
            }
            catch (ArgumentOutOfRangeException)
            {
                // What the parser makes of a date like 30 February.
                return null;
            }
        }

        /// <summary>A time that the clock skips in spring is read as if it had not been put forward yet.</summary>
        private DateTimeOffset At(DateTime local)
            => TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone);

        private static bool IsInterval(string text)
        {
            var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields.Take(fields.Length == 6 ? 3 : 2).Any(static field => field.AsSpan().ContainsAny("*/-"));
        }
    }
}
