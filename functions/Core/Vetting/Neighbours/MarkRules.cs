using GigVet.Platforms;

namespace GigVet.Vetting.Neighbours;

/// <summary>Which shared marks say something about the hands behind them.</summary>
internal static class MarkRules
{
    /// <summary>Frameworks and site builders hand their icon to everybody.</summary>
    private const int MostIconHolders = 2;

    /// <summary>A picture that so many profiles show is the platform's own.</summary>
    private const int MostPhotoHolders = 2;

    /// <summary>So many others may hold a mark before it counts as everybody's (PF-10: exclude common ones; our numbers).</summary>
    public static int MostHolders(MarkKind kind) => kind switch
    {
        MarkKind.Icon => MostIconHolders,
        MarkKind.Photo => MostPhotoHolders,
        _ => IShingleIndex.MostHolders,
    };

    /// <summary>What a site carries, and not a person.</summary>
    public static bool IsOfSite(MarkKind kind)
        => kind is MarkKind.Analytics or MarkKind.Icon or MarkKind.Image or MarkKind.Testimonial;

    public static IEnumerable<SharedMark> Shared(string text, MarkPrint own, Prints self, IReadOnlyList<Prints> others)
    {
        foreach (var other in others)
        {
            // A row of the index may be older than what the contractor shows now.
            if (other.Marks.FirstOrDefault(mark => mark.Kind == own.Kind && mark.Hash == own.Hash) is not { } theirs)
                continue;

            // One site has one counter, one icon, one set of pictures: that both name it is told by its address alone.
            if (IsOfSite(own.Kind) && IsOneSite(own.Place, theirs.Place))
                continue;

            yield return new SharedMark(
                own.Kind,
                text,
                own.Place,
                own.LastSeen,
                new Neighbour(other.Contractor, other.Url, other.Names, other.Agency),
                theirs.Place,
                theirs.LastSeen,
                Comparison.SameLayout(LayoutAt(self, own.Place), LayoutAt(other, theirs.Place)) is true);
        }
    }

    private static bool IsOneSite(Uri left, Uri right)
        => WebAddress.HostOf(left) is { } host && host == WebAddress.HostOf(right);

    private static Text.Duplicates.Sketch? LayoutAt(Prints prints, Uri place)
        => prints.Texts.FirstOrDefault(text => text.Kind is TextKind.Portfolio && text.Place == place)?.Layout;
}
