using GigVet.Model;
using GigVet.Text.Duplicates;

namespace GigVet.Signals.Reviews;

/// <summary>Jobs of next to nothing, each praised at length.</summary>
public sealed class SmallJobsLongPraise : ISignal
{
    private const int Fewest = 10;
    private const double Share = 0.5;
    private const decimal Small = 10;
    private const int LongWords = 30;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.small-jobs-long-praise",
        Title = "Jobs of next to nothing, praised at length",
        Rationale = "Praise is bought with the smallest job that a platform allows.",
        FalsePositives = "Starter offers and small fixes; thankful clients.",
        NextStep = "Ask for a client of one of the larger jobs whom you may write to.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["RV-06: at least 10 reviews show what was paid, half of them at most 10 of its currency with 30 different words or more (our numbers)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;

        Review[] paid = [.. reviews.Where(review => PaidFor(review) > 0)];
        if (paid.Length == 0)
            return Info.NotAvailable("The platform did not show what the jobs paid.");
        if (paid.Length < Fewest)
            return Info.NotApplicable($"{paid.Length} reviews show what was paid; this needs {Fewest}.");

        Review[] praised = [.. paid.Where(review => PaidFor(review) <= Small && Words.Of(review.Text ?? "").Distinct().Take(LongWords).Count() == LongWords)];
        return praised.Length < Share * paid.Length
            ? Info.Clear($"{praised.Length} of {paid.Length} reviews praise a job of next to nothing at length.")
            : Info.Raised(
                $"{praised.Length} of {paid.Length} reviews praise a job of at most {Small} at length.",
                [.. praised.Take(3).Select(review => ReadReviews.Cite(dossier, review))]);
    }

    /// <summary>Of a range its end: no job is called smaller than it may have been.</summary>
    private static decimal? PaidFor(Review review) => (review.Paid ?? review.PaidAtMost)?.Amount;
}
