using GigVet.Model;

namespace GigVet.Signals.Reviews;

/// <summary>What the signals about reviews have in common.</summary>
internal static class ReadReviews
{
    /// <summary>Comparing every pair of more would take longer than all other signals together.</summary>
    private const int Most = 200;

    /// <summary>The reviews that were read; null with the finding that says why there are none.</summary>
    public static IReadOnlyList<Review>? Of(Dossier dossier, SignalInfo info, out Finding? none)
    {
        none = dossier.Profile switch
        {
            { Reviews: { Count: > 0 } } => null,
            { Reviews: not null } or { Reputation.Reviews: 0 } => info.NotApplicable("The profile has no reviews."),
            _ => info.NotAvailable("The reviews could not be read; save the profile page and add it as a capture."),
        };
        return none is null ? [.. dossier.Profile.Reviews!.Take(Most)] : null;
    }

    /// <summary>Evidence on the profile, with the words a person can look for there.</summary>
    public static Evidence Cite(Dossier dossier, Review review)
        => dossier.Cite($"Review of {(review.At is { } at ? $"{at:yyyy-MM-dd}" : "unknown date")}: \u201c{Short(review.Text ?? review.About ?? "")}\u201d");

    private static string Short(string text) => text.Length <= 140 ? text : text[..139] + "\u2026";
}
