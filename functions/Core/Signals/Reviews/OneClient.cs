using GigVet.Model;

namespace GigVet.Signals.Reviews;

/// <summary>One client wrote most of the reviews.</summary>
public sealed class OneClient : ISignal
{
    private const double Share = 0.5;
    private const int Fewest = 10;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.one-client",
        Title = "One client wrote most of the reviews",
        Rationale = "Accounts of one hand hire each other to make a reputation.",
        FalsePositives = "A loyal client; most of these are genuine.",
        NextStep = "Ask about the other clients, and for one of them whom you may write to.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["RV-04: more than half of at least 10 reviews. Weak where the client reviewed others too (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;

        Review[] known = [.. reviews.Where(review => review.Client is not null)];
        if (known.Length == 0)
            return Info.NotAvailable("The platform did not show who wrote the reviews.");
        if (known.Length < Fewest)
            return Info.NotApplicable($"{known.Length} reviews name their client; this needs {Fewest}.");

        var most = known.GroupBy(review => review.Client!, StringComparer.OrdinalIgnoreCase).MaxBy(client => client.Count())!;
        var count = most.Count();
        if (count <= Share * known.Length)
            return Info.Clear($"One client wrote {count} of {known.Length} reviews, the others different ones.");

        // A client who hires many others is nobody's puppet.
        var elsewhere = most.Max(review => review.ClientReviews) > 2 * count;
        return Info.Raised(
            $"One client wrote {count} of {known.Length} reviews.",
            [.. most.Take(2).Select(review => ReadReviews.Cite(dossier, review))],
            elsewhere ? Strength.Weak : Strength.Moderate);
    }
}
