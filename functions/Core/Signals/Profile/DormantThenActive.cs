using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>A year or more without any work on the platform, then suddenly a lot of it.</summary>
public sealed class DormantThenActive : ISignal
{
    public const int QuietDays = 365;
    private const int BurstDays = 90;
    private const int Burst = 3;
    private const int RecentDays = 365;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.dormant-then-active",
        Title = "Silent for a year, then busy at once",
        Rationale = "Sold and rented accounts lie still until somebody else takes them up, with the old reputation on top.",
        FalsePositives = "Parental leave, illness, a full-time job in between. It is common, and no reproach.",
        NextStep = "Ask what happened in the gap, and talk about a job from before it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PR-04: at least 12 months without contract or review, then a burst",
            "A burst is 3 jobs within 90 days, begun within the last year, after earlier work (our rule)",
            "A contract and its review are one job, and a contract that goes on is no silence",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Profile is { Contracts: null, Reviews: null })
            return Info.NotAvailable("Jobs and reviews of the platform could not be read; save the profile page and add it as a capture.");

        var jobs = Traces.Jobs(dossier);
        if (jobs.Count <= Burst)
            return Info.NotApplicable($"{jobs.Count} dated jobs are too few to show a gap.");

        foreach (var silence in Traces.Silences(jobs).Reverse())
        {
            if ((dossier.Profile.FetchedAt - silence.To).TotalDays > RecentDays)
                continue;

            var burst = jobs.Skip(silence.Next).Count(job => (job.From - silence.To).TotalDays <= BurstDays);
            if (burst >= Burst)
            {
                return Info.Raised(
                    $"Nothing for {silence.Days} days, then {burst} jobs within {BurstDays} days.",
                    [
                        dossier.Cite($"Last trace before the gap: {silence.From:yyyy-MM-dd}"),
                        dossier.Cite($"First one after it: {silence.To:yyyy-MM-dd}"),
                    ]);
            }
        }

        return Info.Clear($"{jobs.Count} dated jobs show no year of silence with a burst after it.");
    }
}
