using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Reads the schedule of a timer function, and refuses one that could not work.</summary>
internal sealed class TimerSettingsReader(
    AppSettings app, HostSettings host, IConfiguration configuration, TimeProvider time)
{
    private const string ZoneSetting = "WEBSITE_TIME_ZONE";

    /// <exception cref="StartupException">The schedule is none, or never fires.</exception>
    public TimerSettings Read(Function function, TimerTriggerAttribute trigger)
    {
        var text = app.Resolve(trigger.Schedule);
        var zone = Zone();
        var schedule = Schedule.Parse(text, zone) ?? throw new StartupException(
            $"Function '{function.Name}' has the schedule '{text}', which is not one; write six fields "
            + "'second minute hour day month weekday' or a time as hh:mm:ss.");
        if (schedule.NextAfter(time.GetUtcNow()) is null)
            throw new StartupException(
                $"Function '{function.Name}' has the schedule '{text}', which never fires; choose a date that exists.");

        return new TimerSettings(schedule, zone, trigger.UseMonitor, trigger.RunOnStartup, host.ListenerLockPeriod);
    }

    /// <exception cref="StartupException">An interval is not a time.</exception>
    public static RetryPlan ReadRetry(Function function)
    {
        try
        {
            return RetryPlan.Of(function.Retry);
        }
        catch (FormatException)
        {
            throw new StartupException(
                $"Function '{function.Name}' has a retry interval that is not a time; write it as hh:mm:ss.");
        }
    }

    private TimeZoneInfo Zone()
    {
        if (configuration[ZoneSetting] is not { Length: > 0 } id)
            return TimeZoneInfo.Utc;

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new StartupException(
                $"{ZoneSetting} is '{id}', which is no time zone of this machine; take one like Europe/Berlin, or none.");
    }
}
