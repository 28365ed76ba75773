using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace GigVet.Text.Duplicates;

/// <summary>
/// Well-known portfolio themes, by hashes of their layout and of the text they are shipped with. Using one is
/// normal; what came with it is nobody's own.
/// </summary>
public static class Themes
{
    private static readonly Theme[] All = [.. EmbeddedTable.Rows("themes.tsv").Select(Read)];

    private static readonly FrozenSet<ulong> DemoText = All.SelectMany(theme => theme.Text).ToFrozenSet();

    /// <summary>Whether a run of five words came with a theme.</summary>
    public static bool IsDemoText(ulong shingle) => DemoText.Contains(shingle);

    /// <summary>Whether the id of a counter came with a theme, as its author left it.</summary>
    public static bool IsDemoId(string id) => DemoText.Contains(HashOfId(id));

    /// <summary>The theme a page was made from, as far as it is a known one.</summary>
    public static string? NameOf(Sketch? layout) => layout is null
        ? null
        : All.Where(theme => theme.Layout is not null)
            .Select(theme => (theme.Name, Alike: theme.Layout!.Resemblance(layout)))
            .Where(theme => theme.Alike >= Layout.SameTemplate)
            .OrderByDescending(theme => theme.Alike)
            .Select(theme => theme.Name)
            .FirstOrDefault();

    internal static ulong HashOfId(string id) => Words.HashOf(id);

    /// <summary>A line of the list.</summary>
    internal static string Line(string name, Sketch? layout, IReadOnlyList<ulong> text)
        => $"{name}\t{layout?.Count ?? 0}\t{Packed(layout?.Lowest ?? [])}\t{Packed(text)}";

    private static Theme Read(string[] row)
    {
        var layout = Unpacked(row[2]);
        return new Theme(
            row[0],
            layout.Length == 0
                ? null
                : new Sketch(int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), layout),
            Unpacked(row[3]));
    }

    private static string Packed(IReadOnlyList<ulong> hashes)
        => Convert.ToBase64String(MemoryMarshal.AsBytes<ulong>(hashes.ToArray()));

    private static ulong[] Unpacked(string text)
        => MemoryMarshal.Cast<byte, ulong>(Convert.FromBase64String(text)).ToArray();

    private sealed record Theme(string Name, Sketch? Layout, ulong[] Text);
}
