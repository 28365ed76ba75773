using GigVet.Enrichers;

namespace GigVet.Signals.GitHub;

/// <summary>The contribution calendar as days and months.</summary>
internal static class GitHubCalendar
{
    public const int Months = 12;

    extension(GitHubAccount account)
    {
        /// <summary>Days with contributions, oldest first; null when a year is known by its sum only.</summary>
        public IReadOnlyList<(DateOnly Day, int Count)>? ActiveDays
            => account.Years is { } years && years.All(year => year.Days.Count > 0 || year.All == 0)
                ? [.. years.OrderBy(year => year.Year).SelectMany(account.DaysOf).Where(day => day.Count > 0)]
                : null;

        /// <summary>Of the twelve months before it was read, those with a contribution: 0 is the last one.</summary>
        public IReadOnlyList<int>? ActiveMonths
        {
            get
            {
                if (account.ActiveDays is not { } days)
                    return null;

                var today = DateOnly.FromDateTime(account.ReadAt.UtcDateTime);
                return
                [
                    .. Enumerable.Range(0, Months).Where(month => days.Any(day
                        => day.Day > today.AddMonths(-month - 1) && day.Day <= today.AddMonths(-month))),
                ];
            }
        }

        // A calendar ends with its year, or with the day it was read; what is missing lies at its beginning.
        private IEnumerable<(DateOnly Day, int Count)> DaysOf(GitHubYear year)
        {
            var first = new DateOnly(year.Year, 1, 1);
            var read = DateOnly.FromDateTime(account.ReadAt.UtcDateTime);
            var last = read.Year == year.Year ? read : new DateOnly(year.Year, 12, 31);
            var shown = last.AddDays(1 - year.Days.Count);
            var start = shown > first ? shown : first;

            return year.Days.Select((count, place) => (start.AddDays(place), count));
        }
    }
}
