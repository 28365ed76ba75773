using GigVet.Model;

namespace GigVet.Signals.Reviews;

/// <summary>Clients who opened their account to write this review, and nothing since.</summary>
public sealed class NewReviewers : ISignal
{
    private const int Days = 7;
    private const int Fewest = 3;
    private const double Share = 0.5;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.new-reviewers",
        Title = "Reviews by accounts that were made for them",
        Rationale = "Bought praise comes from accounts that exist for nothing else.",
        FalsePositives = "Clients who came to the platform for this job, and never needed another.",
        NextStep = "Ask for a client you may write to, and look for them outside the platform.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["RV-07: opened within 7 days before the review, one review ever; at least 3 and half of those known (our numbers)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;

        Review[] known = [.. reviews.Where(review => review is { At: not null, ClientJoinedAt: not null, ClientReviews: not null })];
        if (known.Length == 0)
            return Info.NotAvailable("The platform did not show since when the clients have been there and what else they wrote.");

        Review[] made =
        [
            .. known.Where(review => review.ClientReviews <= 1
                && (review.At!.Value - review.ClientJoinedAt!.Value).TotalDays is >= 0 and <= Days),
        ];
        return made.Length < Fewest || made.Length < Share * known.Length
            ? Info.Clear($"{made.Length} of {known.Length} reviews are by clients who had just come.")
            : Info.Raised(
                $"{made.Length} of {known.Length} reviews are by clients who opened their account within a week before.",
                [.. made.Take(3).Select(review => ReadReviews.Cite(dossier, review))]);
    }
}
