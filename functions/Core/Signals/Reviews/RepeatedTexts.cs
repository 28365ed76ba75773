using System.Numerics;
using GigVet.Model;
using GigVet.Text.Duplicates;

namespace GigVet.Signals.Reviews;

/// <summary>Different clients praise in the same words.</summary>
public sealed class RepeatedTexts : ISignal
{
    private const double Share = 0.3;
    private const double Alike = 0.7;
    private const int FewestWords = 5;
    private const int FewestReviews = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.repeated-texts",
        Title = "Reviews of different clients in the same words",
        Rationale = "Whoever writes reviews for money writes them from one template.",
        FalsePositives = "One client with many jobs and one sentence; short praise is left out for that reason.",
        NextStep = "Read the reviews one below the other; ask for a client you may write to.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["RV-02: at least 30 % of the pairs of reviews of 5 words or more share 70 % of their words (Jaccard)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;

        (Review Review, ReadOnlyMemory<ulong> Words, ulong Mask)[] written =
        [
            .. reviews.Where(review => review.Text is { Length: <= 5_000 })
                .Select(review => (review, Words: SetOf(review.Text!)))
                .Where(pair => pair.Words.Length >= FewestWords)
                .Select(pair => (pair.review, pair.Words, MaskOf(pair.Words.Span))),
        ];
        if (written.Length < FewestReviews)
            return Info.NotApplicable($"{written.Length} reviews have {FewestWords} different words or more; this needs {FewestReviews}.");

        var (pairs, alike) = (0, new List<(Review, Review)>());
        for (var left = 0; left < written.Length; left++)
        {
            for (var right = left + 1; right < written.Length; right++)
            {
                var (one, other) = (written[left], written[right]);
                if (one.Review.Client is { } client && client == other.Review.Client)
                    continue;

                pairs++;
                if (MayBeAlike(one.Words.Length, one.Mask, other.Words.Length, other.Mask) && IsAlike(one.Words.Span, other.Words.Span))
                    alike.Add((one.Review, other.Review));
            }
        }

        if (pairs == 0)
            return Info.NotApplicable("All reviews are of one client.");

        return alike.Count < Share * pairs
            ? Info.Clear($"{alike.Count} of {pairs} pairs of reviews are in the same words.")
            : Info.Raised(
                $"{alike.Count} of {pairs} pairs of reviews are in the same words.",
                [ReadReviews.Cite(dossier, alike[0].Item1), ReadReviews.Cite(dossier, alike[0].Item2)]);
    }

    /// <summary>Each word once, sorted, so that two texts are compared in one walk along both.</summary>
    private static ReadOnlyMemory<ulong> SetOf(string text)
    {
        ulong[] words = [.. Words.Of(text)];
        Array.Sort(words);
        var different = 0;
        foreach (var word in words)
        {
            if (different == 0 || words[different - 1] != word)
                words[different++] = word;
        }

        return words.AsMemory(0, different);
    }

    /// <summary>One bit for each word; a bit that only one text has stands for a word that only it has.</summary>
    private static ulong MaskOf(ReadOnlySpan<ulong> words)
    {
        var mask = 0UL;
        foreach (var word in words)
            mask |= 1UL << (int)(word & 63);
        return mask;
    }

    /// <summary>Sizes, and words that only one of the two holds, rule out most pairs.</summary>
    private static bool MayBeAlike(int left, ulong leftMask, int right, ulong rightMask)
        => Math.Min(left, right) >= Alike * Math.Max(left, right)
            && left + right - BitOperations.PopCount(leftMask ^ rightMask) + 1 >= 2 * Alike / (1 + Alike) * (left + right);

    private static bool IsAlike(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var shared = 0;
        for (int one = 0, other = 0; one < left.Length && other < right.Length;)
        {
            var order = left[one].CompareTo(right[other]);
            shared += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return shared >= Alike * (left.Length + right.Length - shared);
    }
}
