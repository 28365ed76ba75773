using System.Text.RegularExpressions;

namespace GigVet.Host.Tests.Conventions;

/// <summary>The public surface of Microsoft's packages, as far as GigVet looked it up.</summary>
internal sealed partial class AzureSignatures
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>A type in brackets, its members below; <c>#</c> begins a comment.</summary>
    public static AzureSignatures Parse(IEnumerable<string> lines)
    {
        var signatures = new AzureSignatures();
        var type = "";
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..])))
        {
            if (line is ['[', .. var name, ']'])
                signatures._known.Add(type = name);
            else
                signatures._known.UnionWith(Expand(line).Select(member => $"{type}: {member}"));
        }

        return signatures;
    }

    /// <returns>The uses that the packages do not have.</returns>
    public string[] Lacking(IEnumerable<string> uses)
        => [.. uses.Where(use => !_known.Contains(use)).Order(StringComparer.Ordinal)];

    /// <summary>A property is compiled into its accessors.</summary>
    private static IEnumerable<string> Expand(string line)
    {
        var property = Property.Match(line);
        if (!property.Success)
        {
            yield return line;
            yield break;
        }

        var (type, name, index) = (
            property.Groups["type"].Value, property.Groups["name"].Value, property.Groups["index"].Value);
        if (name == "this")
            name = "Item";
        if (property.Groups["get"].Success)
            yield return $"{type} get_{name}({index})";
        if (property.Groups["set"].Success)
            yield return $"void set_{name}({(index is "" ? type : $"{index}, {type}")})";
    }

    [GeneratedRegex(
        @"^(?<type>\S.*) (?<name>\w+)(\[(?<index>.+)\])? \{ (?<get>get; )?(?<set>set; )?\}$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Property { get; }
}
