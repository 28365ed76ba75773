using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Reviews;

/// <summary>The contractor and another one reviewed each other.</summary>
public sealed class SwappedReviews : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.swapped-reviews",
        Title = "Reviewed a contractor who reviewed back",
        Rationale = "Reviews are traded: each buys a small job of the other, and both praise.",
        FalsePositives = "Two who give each other work they cannot do themselves, and pay for it.",
        NextStep = "Ask what was delivered in those jobs, and read the reviews of clients who sell nothing themselves.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "RV-05: A reviewed B and B reviewed A, of those whom one customer has vetted; rings of three and more are not looked for (our rule)",
            "Reviewers count where the platform shows their handle; the 50 newest (our number)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;

        return reviews.All(review => review.Client is null)
            ? Info.NotApplicable("The platform does not show who wrote the reviews.")
            : SharedMarks.Judge(dossier, Info, "reviews of each other", mark => mark.Kind is MarkKind.ReviewPair);
    }
}
