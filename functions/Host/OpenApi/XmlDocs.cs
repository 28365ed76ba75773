using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GigVet.Functions.OpenApi;

/// <summary>What the docstrings beside the types say, out of the XML file that the compiler writes beside each assembly.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<Assembly, IReadOnlyDictionary<string, XElement>> _files = [];

    public string? Of(Type type) => Text(Find(type.Assembly, "T:" + Name(type))?.Element("summary"));

    public string? Of(MethodInfo method)
        => Text(Members(method.DeclaringType!.Assembly)
            .FirstOrDefault(member => member.Key.StartsWith($"M:{Name(method.DeclaringType)}.{method.Name}(", StringComparison.Ordinal)
                || member.Key == $"M:{Name(method.DeclaringType)}.{method.Name}").Value?.Element("summary"));

    /// <summary>Of a property; of a record's, what its parameter says.</summary>
    public string? Of(Type type, string property)
        => type == typeof(object) ? null
            : Text(Find(type.Assembly, $"P:{Name(type)}.{property}")?.Element("summary"))
                ?? Text(Find(type.Assembly, "T:" + Name(type))?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property))
                ?? (type.BaseType is { } parent ? Of(parent, property) : null);

    private static string Name(Type type)
        => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private XElement? Find(Assembly assembly, string member) => Members(assembly).GetValueOrDefault(member);

    private IReadOnlyDictionary<string, XElement> Members(Assembly assembly)
    {
        if (_files.TryGetValue(assembly, out var known))
            return known;

        // A deployment may leave the files out; the document then has fewer words and the same shapes.
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return _files[assembly] = assembly.GetName().Name!.StartsWith(nameof(GigVet), StringComparison.Ordinal) && File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal)
            : new Dictionary<string, XElement>(StringComparer.Ordinal);
    }

    private static string? Text(XElement? element)
        => element is null ? null : Blanks.Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim() is { Length: > 0 } text ? text : null;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see when (string?)see.Attribute("langword") is { } word => word,
        XElement { Name.LocalName: "see" or "paramref" } see => LastPart((string?)see.Attribute("cref") ?? (string?)see.Attribute("name") ?? ""),
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    private static string LastPart(string cref)
    {
        var name = cref.Split('(')[0].Split('.', ':')[^1];
        return name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Blanks { get; }
}
