using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>Full-time engagements at different employers at the same time.</summary>
public sealed class OverlappingFullTime : ISignal
{
    private const int MostJobs = 60;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.overlapping-full-time",
        Title = "Full-time jobs that overlap",
        Rationale = "Careers put together from several people, and several jobs held at once, show as crossing dates.",
        FalsePositives = "Notice periods, a company renamed or bought, own business beside a job, a wrong month.",
        NextStep = "Ask which of the jobs was full time, and for the month in which the next one began.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["WH-05: two for 3 months; moderate when three overlap for 3 months (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Claims.WorkHistory is not { } history)
            return Info.NotApplicable("No work history was given; add a CV or the jobs they told you of.");

        Engagement[] jobs =
        [
            .. history
                .Select((job, place) => Read(job, place))
                .OfType<Engagement>()
                .OrderByDescending(job => job.Range.From.Earliest)
                .Take(MostJobs),
        ];
        if (jobs.Length < 2)
            return Info.NotApplicable("Fewer than two full-time engagements with employer and dates were given.");

        var pairs = jobs
            .SelectMany((job, place) => jobs[(place + 1)..]
                .Where(other => Overlap(job, other, dossier.AsOf))
                .Select(other => (First: job, Second: other)))
            .ToArray();
        if (pairs.Length == 0)
            return Info.Clear($"{jobs.Length} full-time engagements follow one another.");

        // Three that overlap two by two overlap all at once: times are a line.
        var three = pairs
            .SelectMany(pair => jobs
                .Where(job => Overlap(job, pair.First, dossier.AsOf) && Overlap(job, pair.Second, dossier.AsOf))
                .Select(job => new[] { pair.First, pair.Second, job }))
            .FirstOrDefault();
        var shown = three ?? [pairs[0].First, pairs[0].Second];
        var months = shown.Min(job => shown
            .Where(other => other != job)
            .Min(other => job.Range.CertainOverlap(other.Range, dossier.AsOf)));

        return Info.Raised(
            $"{shown.Length} full-time engagements at different employers overlap for at least {months} months.",
            [
                .. shown.Select(job => dossier.CiteRequest(
                    $"/claims/workHistory/{job.Place}", $"Full time at {job.Employer}, {job.Dates}")),
            ],
            three is null ? Strength.Weak : Strength.Moderate);
    }

    private static Engagement? Read(Job job, int place)
    {
        if (job is not { FullTime: true, Employer: { } employer } || string.IsNullOrWhiteSpace(employer))
            return null;

        return JobDates.Of(job) is { } range ? new Engagement(place, employer.Trim(), range, JobDates.Words(job)) : null;
    }

    private static bool Overlap(Engagement one, Engagement other, DateTimeOffset asOf)
        => one.Place != other.Place
            && one.Letters != other.Letters
            && one.Range.OverlapsClearly(other.Range, asOf);

    private sealed record Engagement(int Place, string Employer, MonthRange Range, string Dates)
    {
        public string Letters { get; } = TextFold.Fold(Employer);
    }
}
