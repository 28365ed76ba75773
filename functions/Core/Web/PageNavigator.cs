using System.Text;
using System.Xml;
using System.Xml.XPath;
using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>
/// Lets XPath walk a page, so far. An expression that is quick on every honest page may take minutes on one that was
/// built against it ("//div//p" where 200 div surround 20,000 p), and nothing else can stop it.
/// </summary>
internal sealed class PageNavigator : XPathNavigator
{
    private const int MaximumSteps = 3_000_000;
    private const int CharactersPerStep = 64;

    private readonly NameTable _names;
    private readonly Budget _budget;
    private HtmlNode _node;
    private int _attribute = -1;

    public PageNavigator(HtmlNode start)
    {
        _node = start;
        _names = new NameTable();
        _budget = new Budget();
    }

    private PageNavigator(PageNavigator other)
    {
        _node = other._node;
        _attribute = other._attribute;
        _names = other._names;
        _budget = other._budget;
    }

    public HtmlNode Node => _node;

    public override string BaseURI => "";

    public override string Name => LocalName;

    public override string NamespaceURI => "";

    public override string Prefix => "";

    public override XmlNameTable NameTable => _names;

    public override bool IsEmptyElement => !_node.HasChildNodes;

    public override object UnderlyingObject => _node;

    public override string LocalName => NodeType switch
    {
        XPathNodeType.Attribute => _names.Add(_node.Attributes[_attribute].Name),
        XPathNodeType.Element => _names.Add(_node.Name),
        _ => "",
    };

    public override XPathNodeType NodeType => _node.NodeType switch
    {
        _ when _attribute >= 0 => XPathNodeType.Attribute,
        HtmlNodeType.Document => XPathNodeType.Root,
        HtmlNodeType.Text => XPathNodeType.Text,
        HtmlNodeType.Comment => XPathNodeType.Comment,
        _ => XPathNodeType.Element,
    };

    public override string Value => NodeType switch
    {
        XPathNodeType.Attribute => HtmlEntities.Decode(_node.Attributes[_attribute].Value),
        XPathNodeType.Text => HtmlEntities.Decode(((HtmlTextNode)_node).Text),
        XPathNodeType.Comment => "",
        _ => TextBelow(_node),
    };

    public override XPathNavigator Clone() => new PageNavigator(this);

    public override bool IsSamePosition(XPathNavigator other)
        => other is PageNavigator page && page._node == _node && page._attribute == _attribute;

    public override XmlNodeOrder ComparePosition(XPathNavigator? nav) => nav is not PageNavigator page
        ? XmlNodeOrder.Unknown
        : (Position, _attribute).CompareTo((page.Position, page._attribute)) switch
        {
            < 0 => XmlNodeOrder.Before,
            > 0 => XmlNodeOrder.After,
            _ => XmlNodeOrder.Same,
        };

    public override bool MoveTo(XPathNavigator other)
    {
        if (other is not PageNavigator page)
            return false;

        (_node, _attribute) = (page._node, page._attribute);
        return true;
    }

    public override void MoveToRoot() => (_node, _attribute) = (_node.OwnerDocument.DocumentNode, -1);

    public override bool MoveToFirstAttribute() => _attribute < 0 && MoveToAttributeAt(0);

    public override bool MoveToNextAttribute() => _attribute >= 0 && MoveToAttributeAt(_attribute + 1);

    public override bool MoveToFirstChild() => _attribute < 0 && MoveToNode(_node.FirstChild);

    public override bool MoveToNext() => _attribute < 0 && MoveToNode(_node.NextSibling);

    public override bool MoveToPrevious() => _attribute < 0 && MoveToNode(_node.PreviousSibling);

    public override bool MoveToParent()
    {
        if (_attribute < 0)
            return MoveToNode(_node.ParentNode);

        _attribute = -1;
        return true;
    }

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id) => false;

    /// <summary>The document itself stands before its first character.</summary>
    private int Position => _node.NodeType == HtmlNodeType.Document ? -1 : _node.StreamPosition;

    private bool MoveToAttributeAt(int index)
    {
        _budget.Spend();
        if (index >= (_node.HasAttributes ? _node.Attributes.Count : 0))
            return false;

        _attribute = index;
        return true;
    }

    private bool MoveToNode(HtmlNode? node)
    {
        _budget.Spend();
        if (node is null)
            return false;

        _node = node;
        return true;
    }

    private string TextBelow(HtmlNode root)
    {
        var text = new StringBuilder();
        for (var node = root.FirstChild; node is not null; node = HtmlNodes.After(node, root))
        {
            _budget.Spend();
            if (node is not HtmlTextNode leaf)
                continue;

            _budget.Spend(leaf.Text.Length / CharactersPerStep);
            text.Append(HtmlEntities.Decode(leaf.Text));
        }

        return text.ToString();
    }

    private sealed class Budget
    {
        private int _left = MaximumSteps;

        public void Spend(int steps = 1)
        {
            _left -= steps;
            if (_left < 0)
                throw new InvalidDataException("The page is built in a way that makes searching it endless.");
        }
    }
}
