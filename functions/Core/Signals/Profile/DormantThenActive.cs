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
            "A burst is 3 jobs or reviews within 90 days, begun within the last year, after earlier work (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Profile is { Contracts: null, Reviews: null })
            return Info.NotAvailable("Jobs and reviews of the platform could not be read; save the profile page and add it as a capture.");

        DateTimeOffset[] days = [.. Traces.Of(dossier.Profile)];
        if (days.Length <= Burst)
            return Info.NotApplicable($"{days.Length} dated jobs and reviews are too few to show a gap.");

        for (var place = days.Length - 1; place > 0; place--)
        {
            var gap = (days[place] - days[place - 1]).TotalDays;
            if (gap < QuietDays || (dossier.Profile.FetchedAt - days[place]).TotalDays > RecentDays)
                continue;

            var burst = days.Skip(place).Count(day => (day - days[place]).TotalDays <= BurstDays);
            if (burst >= Burst)
            {
                return Info.Raised(
                    $"Nothing for {(int)gap} days, then {burst} jobs and reviews within {BurstDays} days.",
                    [
                        dossier.Cite($"Last trace before the gap: {days[place - 1]:yyyy-MM-dd}"),
                        dossier.Cite($"First one after it: {days[place]:yyyy-MM-dd}"),
                    ]);
            }
        }

        return Info.Clear($"{days.Length} dated jobs and reviews show no year of silence with a burst after it.");
    }
}
