using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>The CV, what was told and the profile give different dates for one job.</summary>
public sealed class DatesDisagree : ISignal
{
    private const int ToleratedMonths = 3;
    private const int ManyJobs = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.dates-disagree",
        Title = "Dates of one job differ between CV and profile",
        Rationale = "Invented careers are written anew for every page; real ones are remembered.",
        FalsePositives = "Rounded dates, two stays with one employer, an old page, a contract before the job.",
        NextStep = "Ask for the months, and for a payslip or contract of one of them if it matters.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-04: more than 3 months whichever month a bare year means; moderate from 3 employers. The end of a job that goes on "
            + "in one place is not compared: pages grow old (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sources = StatedCareers.Of(dossier);
        if (sources.Count < 2)
            return Info.NotApplicable("Fewer than two places give employers with dates; add a CV or the jobs they told you of.");

        var compared = sources
            .SelectMany((first, at) => sources.Skip(at + 1).SelectMany(second => Pairs(first, second)))
            .ToArray();
        if (compared.Length == 0)
            return Info.NotApplicable("No employer stands in two places with dates.");

        var apart = compared.Where(pair => pair.Months > ToleratedMonths).DistinctBy(pair => pair.First.Key, StringComparer.Ordinal).ToArray();
        return apart is not [var worst, ..]
            ? Info.Clear($"The dates of {compared.Length} jobs agree to {ToleratedMonths} months.")
            : Info.Raised(
                $"The dates of {apart.Length} jobs differ by more than {ToleratedMonths} months, such as {worst.First.Job.Employer} by {worst.Months}.",
                [.. apart.Take(ManyJobs).SelectMany(pair => new[] { pair.First.Evidence, pair.Second.Evidence })],
                apart.Length >= ManyJobs ? Strength.Moderate : Strength.Weak);
    }

    /// <summary>Each job with the one of the same employer that is nearest to it: people come back.</summary>
    private static IEnumerable<(StatedJob First, StatedJob Second, int Months)> Pairs(StatedCareer first, StatedCareer second)
        => first.Jobs
            .Select(job => second.Jobs
                .Where(other => other.Key == job.Key)
                .Select(other => (First: job, Second: other, Months: Apart(job, other)))
                .OrderBy(pair => pair.Months)
                .FirstOrDefault())
            .Where(pair => pair.First is not null);

    private static int Apart(StatedJob one, StatedJob other)
        => Math.Max(
            Gap(one.Range.From, other.Range.From),
            one.Range.To is { } end && other.Range.To is { } otherEnd ? Gap(end, otherEnd) : 0);

    private static int Gap(MonthSpan one, MonthSpan other)
        => Math.Max(0, Math.Max(other.Earliest - one.Latest, one.Earliest - other.Latest));
}
