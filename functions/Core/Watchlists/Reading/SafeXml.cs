using System.Text;
using System.Xml;

namespace GigVet.Watchlists;

/// <summary>One element with what is in it.</summary>
internal sealed class XmlRecord(string name)
{
    private readonly StringBuilder _text = new();
    private readonly List<XmlRecord> _children = [];

    public string Name => name;

    public IEnumerable<XmlRecord> All(string child) => _children.Where(one => one.Name == child);

    /// <summary>The text of the first such child that has any.</summary>
    public string? Text(string child)
        => All(child).Select(one => one.Value).FirstOrDefault(text => text is not null);

    public string? Value => _text.ToString().Trim() is { Length: > 0 } text ? text : null;

    public void Add(XmlRecord child) => _children.Add(child);

    public void Append(string text) => _text.Append(text);
}

/// <summary>
/// Reads large XML entry by entry. No document type, so no entities to expand and nothing to fetch; depth, size of an
/// entry and size of the whole are limited.
/// </summary>
internal static class SafeXml
{
    private const int Deepest = 24;
    private const int MostNodes = 50_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ListFile.MostBytes,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Elements of these names wherever they stand, each whole; their namespaces do not matter.</summary>
    /// <param name="root">The name the document has to begin with.</param>
    /// <param name="about">Told the attributes of the root.</param>
    /// <exception cref="BrokenListException">It is no such XML, is cut off, or is not harmless.</exception>
    public static IEnumerable<XmlRecord> Read(
        ListFile file, string root, Action<string, string>? about, params IReadOnlyList<string> names)
    {
        file.RefuseOther();
        using var reader = XmlReader.Create(new MemoryStream(file.Bytes.ToArray()), Settings);
        if (!Guarded(file, () => reader.MoveToContent() is XmlNodeType.Element) || reader.LocalName != root)
            throw new BrokenListException(
                file.Name, $"does not begin with {root}; its format has changed, or it is another file.");

        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
            about?.Invoke(reader.LocalName, reader.Value);

        while (Guarded(file, reader.Read))
        {
            if (reader.Depth > Deepest)
                throw new BrokenListException(file.Name, "is nested deeper than any list.");
            if (reader.NodeType is XmlNodeType.Element && names.Contains(reader.LocalName, StringComparer.Ordinal))
                yield return Entry(file, reader);
        }
    }

    private static XmlRecord Entry(ListFile file, XmlReader reader)
    {
        var top = new XmlRecord(reader.LocalName);
        if (reader.IsEmptyElement)
            return top;

        var open = new Stack<XmlRecord>([top]);
        var nodes = 0;
        while (open.Count > 0)
        {
            if (!Guarded(file, reader.Read))
                throw new BrokenListException(file.Name, "is cut off in the middle of an entry.");
            if (open.Count > Deepest || ++nodes > MostNodes)
                throw new BrokenListException(file.Name, "holds an entry that is larger or deeper than any list's.");

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var child = new XmlRecord(reader.LocalName);
                    open.Peek().Add(child);
                    if (!reader.IsEmptyElement)
                        open.Push(child);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    // The rest of a long text is read only now.
                    Guarded(file, () =>
                    {
                        open.Peek().Append(reader.Value);
                        return true;
                    });
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                default:
                    break;
            }
        }

        return top;
    }

    private static bool Guarded(ListFile file, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (XmlException invalid)
        {
            throw new BrokenListException(
                file.Name, $"cannot be read as XML at line {invalid.LineNumber}; it is cut off, damaged or not harmless.", invalid);
        }
    }
}
