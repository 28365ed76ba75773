using GigVet.Enrichers;

namespace GigVet.Signals.GitHub;

/// <summary>The contribution calendar as days and months.</summary>
internal static class GitHubCalendar
{
    private const int Months = 12;

    extension(GitHubAccount account)
    {
        /// <summary>Those of the last twelve months with a contribution, 0 the newest; null when they were not read.</summary>
        public IReadOnlyList<int>? ActiveMonths
        {
            get
            {
                if (account.Years is not { } years)
                    return null;
                if (years.Any(year => year.Year >= account.ReadAt.Year - 1 && IsSumOnly(year)))
                    return null;

                DateOnly[] ends = [.. Enumerable.Range(0, Months + 1).Select(month => account.ReadOn.AddMonths(-month))];
                DateOnly[] recent =
                [
                    .. years.Where(year => year.Year >= ends[Months].Year)
                        .SelectMany(ActiveDaysOf)
                        .Where(day => day > ends[Months]),
                ];
                return
                [
                    .. Enumerable.Range(0, Months).Where(month => Array.Exists(
                        recent, day => day > ends[month + 1] && day <= ends[month])),
                ];
            }
        }

        /// <summary>The first active day of the last twelve months, and the last one before it, if there was any.</summary>
        public (DateOnly Awake, DateOnly? Asleep)? LastSleep
        {
            get
            {
                DateOnly[] days = [.. account.ActiveDays];
                if (Array.Find(days, day => day > account.YearAgo) is not { Year: > 1 } awake)
                    return null;

                // Of a year known by its sum, any day may have been active: the shortest silence is meant.
                DateOnly[] before =
                [
                    .. days.Where(day => day < awake),
                    .. (account.Years ?? []).Where(IsSumOnly)
                        .Select(year => new DateOnly(year.Year, 12, 31))
                        .Where(day => day < awake),
                ];

                return (awake, before.Length == 0 ? null : before.Max());
            }
        }

        private DateOnly ReadOn => DateOnly.FromDateTime(account.ReadAt.UtcDateTime);

        private DateOnly YearAgo => account.ReadOn.AddMonths(-Months);

        private IEnumerable<DateOnly> ActiveDays => (account.Years ?? [])
            .OrderBy(year => year.Year)
            .SelectMany(ActiveDaysOf);
    }

    // A calendar begins with its year; where it ends depends on the day it was read, not on the last look.
    private static IEnumerable<DateOnly> ActiveDaysOf(GitHubYear year)
        => year.Days.Index()
            .Where(day => day.Item > 0)
            .Select(day => new DateOnly(year.Year, 1, 1).AddDays(day.Index));

    private static bool IsSumOnly(GitHubYear year) => year.Days.Count == 0 && year.All > 0;
}
