using System.Collections.Frozen;
using System.Globalization;

namespace GigVet.Text;

/// <summary>
/// Where registering begins: under "co.uk" everybody may register a name, under "example.co.uk" only its owner. A small
/// own table, or the public suffix list (publicsuffix.org) from a file.
/// </summary>
public sealed class PublicSuffixes
{
    /// <summary>The list holds some ten thousand rules; a file far longer is another file.</summary>
    private const int MostBytes = 4 << 20;

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    private readonly FrozenSet<string> _suffixes;
    private readonly FrozenSet<string> _anyBelow;
    private readonly FrozenSet<string> _exceptions;
    private readonly FrozenDictionary<string, string> _lenders;

    private PublicSuffixes(IReadOnlyCollection<string> rules, IEnumerable<KeyValuePair<string, string>> lenders)
    {
        _lenders = lenders.ToFrozenDictionary(StringComparer.Ordinal);
        _exceptions = rules.Where(rule => rule[0] == '!').Select(rule => Ascii(rule[1..])).ToFrozenSet(StringComparer.Ordinal);
        _anyBelow = rules.Where(IsWildcard).Select(rule => Ascii(rule[2..])).ToFrozenSet(StringComparer.Ordinal);
        _suffixes = rules.Where(rule => rule[0] != '!' && !IsWildcard(rule)).Select(Ascii)
            .Concat(_lenders.Keys)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The common ones: enough to compare hosts with.</summary>
    public static PublicSuffixes BuiltIn { get; } = new([.. OwnRules()], OwnLenders());

    /// <summary>Reads the list in its published form.</summary>
    /// <exception cref="InvalidDataException">The file is not the list; the message says why.</exception>
    public static PublicSuffixes Load(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
            throw new InvalidDataException($"{path} is too large to be the public suffix list.");

        List<string> rules = [];
        Dictionary<string, string> lenders = new(OwnLenders(), StringComparer.Ordinal);
        var (isPrivate, sold) = (false, OwnRules().ToHashSet(StringComparer.Ordinal));
        foreach (var line in File.ReadLines(path).Select(static line => line.Trim()))
        {
            isPrivate = line.Contains("===BEGIN PRIVATE DOMAINS===", StringComparison.Ordinal)
                || (isPrivate && !line.Contains("===END PRIVATE DOMAINS===", StringComparison.Ordinal));
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
                continue;

            var rule = line.Split(' ', '\t')[0].ToLowerInvariant();
            rules.Add(rule);
            // Some private companies sell names below theirs like a registry does; all others lend them.
            if (isPrivate && !sold.Contains(rule) && rule[0] != '!')
                lenders.TryAdd(Ascii(IsWildcard(rule) ? rule[2..] : rule), "its host");
        }

        return rules.Contains("com", StringComparer.Ordinal) && rules.Contains("co.uk", StringComparer.Ordinal)
            ? new PublicSuffixes(rules, lenders)
            : throw new InvalidDataException($"{path} is not the public suffix list: com or co.uk is missing.");
    }

    /// <summary>
    /// The domain a person or company registered: "shop.example.co.uk" gives "example.co.uk". Null for what is no host
    /// name of the public net: one label, a number, a suffix itself.
    /// </summary>
    public string? Registrable(string? host)
    {
        if (Domains.Normalise(host) is not { } name || char.IsAsciiDigit(name[^1]))
            return null;

        var labels = name.Split('.');
        string[] keys = [.. labels.Select(Ascii)];
        var suffix = SuffixLength(keys);
        return labels.Length > suffix ? string.Join('.', labels[^(suffix + 1)..]) : null;
    }

    /// <summary>Who lends the host its name, such as GitHub Pages; null for a name that was registered.</summary>
    public string? LenderOf(string? host)
    {
        for (var name = Ascii(Domains.Normalise(host) ?? ""); name.Length > 0;)
        {
            if (_lenders.TryGetValue(name, out var lender))
                return lender;

            var dot = name.IndexOf('.', StringComparison.Ordinal);
            name = dot < 0 ? "" : name[(dot + 1)..];
        }

        return null;
    }

    /// <summary>Labels of the longest rule that fits; an exception undoes a wildcard; without a rule it is one.</summary>
    private int SuffixLength(string[] labels)
    {
        for (var length = labels.Length; length > 1; length--)
        {
            var name = string.Join('.', labels[^length..]);
            if (_exceptions.Contains(name))
                return length - 1;
            if (_suffixes.Contains(name) || _anyBelow.Contains(string.Join('.', labels[^(length - 1)..])))
                return length;
        }

        return 1;
    }

    private static IEnumerable<string> OwnRules() => EmbeddedTable.Rows("suffixes.tsv")
        .SelectMany(row => EmbeddedTable.List(row[1]).Select(label => $"{label}.{row[0]}"));

    private static IEnumerable<KeyValuePair<string, string>> OwnLenders() => EmbeddedTable.Rows("hosting.tsv")
        .Select(row => KeyValuePair.Create(row[0], row[1]));

    private static bool IsWildcard(string rule) => rule.StartsWith("*.", StringComparison.Ordinal);

    /// <summary>The form that names are compared in; what cannot be brought into it is compared as it is.</summary>
    private static string Ascii(string name)
    {
        if (System.Text.Ascii.IsValid(name))
            return name;

        try
        {
            return Idn.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
