using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>What of a page counts as its text, besides what every visitor sees.</summary>
[Flags]
public enum TextParts
{
    Visible = 0,
    Hidden = 1,
    Tooltips = 2,
}

/// <summary>
/// The text of a page as a visitor reads it: blocks on lines of their own, blanks collapsed, scripts and styles left
/// out. It walks the tree without recursion.
/// </summary>
public static class HtmlText
{
    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        StringComparer.Ordinal,
        "datalist", "head", "math", "noscript", "script", "style", "svg", "template", "textarea", "title");

    private static readonly FrozenSet<string> Tooltips = FrozenSet.Create(
        StringComparer.Ordinal,
        "popover", "popover-content", "popover-inner", "tooltip", "tooltip-content", "tooltip-inner");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
        "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
        "option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "tr",
        "ul");

    private static readonly SearchValues<char> HiddenStyles = SearchValues.Create("dvDV");

    public static string Of(HtmlNode root, TextParts also = TextParts.Visible) => Of(root, also, int.MaxValue);

    /// <param name="limit">Where many nodes of a page are asked, each must not repeat all of it.</param>
    internal static string Of(HtmlNode root, TextParts also, int limit)
    {
        var text = new TextLines();
        for (HtmlNode? node = root; node is not null && text.Length < limit; node = Next(node, root, text, also))
        {
            if (node.NodeType == HtmlNodeType.Text)
                text.Add(HtmlEntities.Decode(((HtmlTextNode)node).Text));
            else if (node != root)
                Separate(node, text);
        }

        var all = text.ToString();
        return all.Length <= limit ? all : all[..limit];
    }

    /// <summary>The node after this one in reading order, over everything that is not read.</summary>
    private static HtmlNode? Next(HtmlNode node, HtmlNode root, TextLines text, TextParts also)
    {
        if (node.FirstChild is { } child && (node == root || IsRead(node, also)))
            return child;

        for (var left = node; left is not null && left != root; left = left.ParentNode)
        {
            Separate(left, text);
            if (left.NextSibling is { } sibling)
                return sibling;
        }

        return null;
    }

    private static void Separate(HtmlNode node, TextLines text)
    {
        if (Blocks.Contains(node.Name))
            text.Break();
        else if (node.Name is "td" or "th")
            text.Add(" ");
    }

    private static bool IsRead(HtmlNode node, TextParts also)
    {
        if (Unread.Contains(node.Name))
            return false;
        if (!node.HasAttributes)
            return true;
        if (!also.HasFlag(TextParts.Hidden) && IsHidden(node))
            return false;

        return also.HasFlag(TextParts.Tooltips) || !IsTooltip(node);
    }

    private static bool IsHidden(HtmlNode node)
    {
        if (node.Attributes["hidden"] is not null)
            return true;

        var style = node.GetAttributeValue("style", "");
        if (style.AsSpan().IndexOfAny(HiddenStyles) < 0)
            return false;

        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsTooltip(HtmlNode node)
        => node.GetAttributeValue("role", "").Equals("tooltip", StringComparison.OrdinalIgnoreCase)
            || HtmlNodes.Tokens(node.GetAttributeValue("class", "")).Any(Tooltips.Contains);

    /// <summary>Collects words; blanks and breaks are written only between them.</summary>
    private sealed class TextLines
    {
        private readonly StringBuilder _text = new();
        private char _pending;

        public int Length => _text.Length;

        public void Break() => _pending = '\n';

        public void Add(string text)
        {
            for (var rest = text.AsSpan(); rest.Length > 0;)
            {
                var word = 0;
                while (word < rest.Length && !IsBlank(rest[word]))
                    word++;

                if (word == 0)
                {
                    _pending = _pending == '\n' ? '\n' : ' ';
                    rest = rest[1..];
                    continue;
                }

                if (_pending != '\0' && _text.Length > 0)
                    _text.Append(_pending);

                _pending = '\0';
                _text.Append(rest[..word]);
                rest = rest[word..];
            }
        }

        public override string ToString() => _text.ToString();

        private static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.IsControl(character);
    }
}
