using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>Host names: whether one is well formed, and which domain somebody registered to have it.</summary>
public static class Domains
{
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    private static readonly FrozenSet<string> Suffixes = EmbeddedTable.Rows("suffixes.tsv")
        .SelectMany(row => EmbeddedTable.List(row[1]).Select(label => $"{label}.{row[0]}"))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The domain a person or company registered: "shop.example.co.uk" gives "example.co.uk". Null for what is no host name
    /// of the public net: one label, a number, a suffix itself.
    /// </summary>
    public static string? Registrable(string? host)
    {
        if (Normalise(host) is not { } name || char.IsAsciiDigit(name[^1]))
            return null;

        var labels = name.Split('.');
        var suffixLength = labels.Length >= 2 && Suffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 2 : 1;
        return labels.Length > suffixLength ? string.Join('.', labels[^(suffixLength + 1)..]) : null;
    }

    /// <summary>Lower case, without a closing dot; null when it cannot be a host name.</summary>
    public static string? Normalise(string? host)
    {
        var name = host?.Trim().TrimEnd('.').ToLowerInvariant() ?? "";
        return name.Length is > 0 and <= LongestHost && Array.TrueForAll(name.Split('.'), IsLabel) ? name : null;
    }

    /// <summary>Whether both hosts belong to one registered domain.</summary>
    public static bool SameOwner(string? left, string? right)
        => Registrable(left) is { } domain && domain == Registrable(right);

    private static bool IsLabel(string label) => label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');
}
