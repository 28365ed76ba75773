using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>The dates of a job as they may be meant.</summary>
internal static class JobDates
{
    private const int January = 1;
    private const int December = 12;

    /// <summary>Null without a beginning. A bare year arrives as its January or December: then any month of it may be meant.</summary>
    public static MonthRange? Of(Job job)
    {
        if (job.From is not { } from || job.To < from)
            return null;

        var start = from.Month is January ? MonthSpan.OfYear(from.Year) : MonthSpan.OfMonth(from.Year, from.Month);
        MonthSpan? end = job.To switch
        {
            null => null,
            { Month: December, Year: var year } => MonthSpan.OfYear(year),
            { } to => MonthSpan.OfMonth(to.Year, to.Month),
        };

        return new MonthRange(start, end);
    }

    public static string Words(Job job) => $"{job.From:yyyy-MM} to {(job.To is { } last ? $"{last:yyyy-MM}" : "now")}";
}
