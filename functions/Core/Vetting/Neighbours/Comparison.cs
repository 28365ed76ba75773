using GigVet.Platforms;
using GigVet.Text.Duplicates;

namespace GigVet.Vetting.Neighbours;

/// <summary>Compares a text with those that share a band with it: a shared band is a hint, only this is a finding.</summary>
internal static class Comparison
{
    /// <summary>Below it two texts are not shown as alike; the thresholds of the signals lie above.</summary>
    private const double Least = 0.5;

    /// <summary>A run of words that so many others have on pages of the same make belongs to the theme (our rule).</summary>
    private const int ManyHolders = 3;

    public static IEnumerable<Resemblance> Of(TextPrint own, IReadOnlyList<Prints> others)
    {
        var pairs = others
            .SelectMany(other => other.Texts.Where(text => text.Kind == own.Kind).Select(text => (other, text)))
            // Two who name one page, such as a client's, have read the same text there: nobody copied it.
            .Where(pair => own.Kind is not TextKind.Portfolio || !WebAddress.IsSamePage(own.Place, pair.text.Place))
            .Select(pair => (pair.other, pair.text, Alike: own.Sketch.Resemblance(pair.text.Sketch)))
            .Where(pair => pair.Alike >= Least)
            .GroupBy(pair => pair.other.Contractor)
            .Select(group => group.MaxBy(pair => pair.Alike))
            .ToArray();
        var ofTheme = own.Kind is TextKind.Portfolio ? SharedByMany(own, [.. pairs.Select(pair => pair.text)]) : [];
        var left = own.Sketch.Without(ofTheme.Contains);

        foreach (var (other, text, whole) in pairs)
        {
            // The theme's words are taken from both before they are compared.
            var alike = ofTheme.Count == 0 ? whole : left.Resemblance(text.Sketch.Without(ofTheme.Contains));
            var sameLayout = SameLayout(own.Layout, text.Layout);
            yield return new Resemblance(
                own.Kind,
                own.Place,
                new Neighbour(other.Contractor, other.Url, other.Names, other.Agency),
                text.Place,
                left.Count < Shingles.Fewest ? whole : alike,
                own.Sketch.Count,
                sameLayout,
                Common: left.Count < Shingles.Fewest && sameLayout is true,
                StoodHereFirst: own.FirstSeen < text.FirstSeen,
                text.LastSeen);
        }
    }

    public static bool? SameLayout(Sketch? left, Sketch? right)
        => left is null || right is null ? null : left.Resemblance(right) >= Layout.SameTemplate;

    private static HashSet<ulong> SharedByMany(TextPrint own, IReadOnlyList<TextPrint> others)
    {
        TextPrint[] sameMake = [.. others.Where(other => SameLayout(own.Layout, other.Layout) is true)];
        return sameMake.Length < ManyHolders
            ? []
            : [.. sameMake.SelectMany(other => other.Sketch.Lowest)
                .CountBy(hash => hash)
                .Where(hash => hash.Value >= ManyHolders)
                .Select(hash => hash.Key)];
    }
}
