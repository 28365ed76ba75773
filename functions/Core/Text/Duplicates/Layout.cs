namespace GigVet.Text.Duplicates;

/// <summary>
/// How a page is built, whatever it says: the runs of its tags. Pages of one theme are alike in it, and that is normal.
/// </summary>
public static class Layout
{
    /// <summary>Shorter runs are those of every list and menu.</summary>
    private const int Width = 8;

    /// <summary>
    /// Of real sites made from one theme the least alike have 0.22 in common, sites of different themes at most 0.02
    /// (bench "duplicates"); in between lies a wide gap.
    /// </summary>
    public const double SameTemplate = 0.15;

    /// <summary>A page of fewer tags is like any other small page.</summary>
    public const int FewestTags = 60;

    /// <summary>An estimate within 5 points is enough for a gap as wide as that.</summary>
    private const int Kept = 128;

    /// <param name="tags">Names of the page's elements, in the order of the page.</param>
    /// <returns>Null when the page is too small to have a structure of its own.</returns>
    public static Sketch? Of(IReadOnlyList<string> tags) => tags.Count < FewestTags
        ? null
        : Sketch.Of(Shingles.Of([.. tags.Select(tag => Words.HashOf(tag))], Width), Kept);
}
