using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>Notices that a source which used to answer has not done so for long.</summary>
internal static class SourceWatch
{
    /// <summary>Ours. A daily check tells after three days, a weekly one after the second check.</summary>
    private static readonly (int Checks, TimeSpan Over)[] Long =
        [(3, TimeSpan.FromDays(2)), (2, TimeSpan.FromDays(6))];

    /// <param name="tells">False while the contractor is snoozed: then it is told afterwards.</param>
    public static List<WatchedSource> Look(
        IReadOnlyList<WatchedSource> watched, Assessment now, bool tells, List<AlertCause> causes)
    {
        List<WatchedSource> next = [];
        foreach (var report in now.Sources)
        {
            var known = watched.FirstOrDefault(one => one.Name == report.Name);
            if (report.State is SourceState.Ok or SourceState.Partial)
                next.Add(new WatchedSource(report.Name));
            else if (known is not null)
                next.Add(report.State is SourceState.NotAsked ? known : Lost(known, report, now.AssessedAt, tells, causes));
        }

        next.AddRange(watched.Where(one => now.Sources.All(report => report.Name != one.Name)));
        return next;
    }

    private static WatchedSource Lost(
        WatchedSource known, SourceReport report, DateTimeOffset at, bool tells, List<AlertCause> causes)
    {
        var lost = known with { FailingSince = known.FailingSince ?? report.LostSince ?? at, Checks = known.Checks + 1 };
        var lasted = at - lost.FailingSince.Value;
        // A re-check that tried for days without storing anything says itself since when.
        var isLong = report.LostSince is not null || Array.Exists(Long, rule => lost.Checks >= rule.Checks && lasted >= rule.Over);
        if (lost.Told || !tells || !isLong)
            return lost;

        causes.Add(new AlertCause(
            AlertKind.SourceLost,
            report.Name,
            report.LostSince is null
                ? $"{report.Name} has not answered since {lost.FailingSince:yyyy-MM-dd} ({lost.Checks} checks): {report.Detail}"
                : $"{report.Name} has not answered since {lost.FailingSince:yyyy-MM-dd}: {report.Detail}"));
        return lost with { Told = true };
    }
}
