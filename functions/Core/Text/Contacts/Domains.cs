namespace GigVet.Text;

/// <summary>Host names: whether one is well formed, and which domain somebody registered to have it.</summary>
public static class Domains
{
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    /// <inheritdoc cref="PublicSuffixes.Registrable"/>
    public static string? Registrable(string? host) => PublicSuffixes.BuiltIn.Registrable(host);

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
