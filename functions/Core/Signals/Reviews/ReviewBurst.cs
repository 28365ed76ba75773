using GigVet.Model;

namespace GigVet.Signals.Reviews;

/// <summary>Far more reviews within one week than the account gets otherwise.</summary>
public sealed class ReviewBurst : ISignal
{
    private const int Burst = 5;
    private const int Days = 7;
    private const int FewestWeeks = 8;
    private const double Deviations = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.review-burst",
        Title = "Many reviews within one week",
        Rationale = "Bought reviews are delivered together.",
        FalsePositives = "Small jobs for one client at once, a promotion, a team that works for the account.",
        NextStep = "Open those reviews: who wrote them, for what, and how small were the jobs?",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["RV-01: at least 5 in 7 days, more than 3 standard deviations above the weekly mean; over 8 weeks or more"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;

        Review[] dated = [.. reviews.Where(review => review.At is not null).OrderBy(review => review.At)];
        var weeks = dated.Length < 2 ? 0 : (int)Math.Ceiling((dated[^1].At!.Value - dated[0].At!.Value).TotalDays / Days);
        if (dated.Length < Burst || weeks < FewestWeeks)
            return Info.NotApplicable($"{dated.Length} dated reviews over {weeks} weeks are too few to show a burst.");

        var (start, most) = (0, 0);
        for (int first = 0, last = 0; last < dated.Length; last++)
        {
            while ((dated[last].At!.Value - dated[first].At!.Value).TotalDays >= Days)
                first++;
            if (last - first + 1 > most)
                (start, most) = (first, last - first + 1);
        }

        // Weeks without a review belong to the rhythm as well.
        var counts = dated.CountBy(review => (int)((review.At!.Value - dated[0].At!.Value).TotalDays / Days)).Select(week => week.Value).ToArray();
        var mean = (double)dated.Length / weeks;
        var variance = (counts.Sum(count => (count - mean) * (count - mean)) + ((weeks - counts.Length) * mean * mean)) / weeks;
        if (most < Burst || most <= mean + (Deviations * Math.Sqrt(Math.Max(0, variance))))
            return Info.Clear(FormattableString.Invariant($"At most {most} reviews within a week, {mean:0.0} on average."));

        return Info.Raised(
            FormattableString.Invariant($"{most} reviews within {Days} days, against {mean:0.0} in an ordinary week."),
            [.. dated.Skip(start).Take(Math.Min(most, 3)).Select(review => ReadReviews.Cite(dossier, review))]);
    }
}
