using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Platforms.Reading;

/// <summary>
/// Labels and their values on a page. They count as a pair only where an element holds these two and nothing else, or in one
/// line of text: what merely follows a label may be the next row's.
/// </summary>
internal static class LabelledRows
{
    private const int MostTexts = 20_000;
    private const int LongestText = 160;
    private const int MostLines = 2_000;
    private const int Closely = 3;
    private const int Around = 3;

    private static readonly string[] NamingAttributes = ["class", "id", "itemprop", "data-testid"];
    private static readonly string[] TheirWords =
        ["description", "overview", "biography", "review-text", "review-body", "reviewbody", "comment"];

    /// <summary>
    /// Read around the heading that names the contractor: further away stand similar freelancers, reviewers and offers,
    /// and nothing in a page of unknown make tells them apart for certain.
    /// </summary>
    public static void Say(ProfileReading reading, HtmlPage page, Anchor anchor)
    {
        if (AroundName(reading, page) is not { } around)
            return;

        var texts = around.Below()
            .Where(node => node.NodeType is HtmlNodeType.Text && !IsUnread(node.ParentNode))
            .Take(MostTexts);
        foreach (var node in texts)
        {
            if (HtmlNodes.Decoded(((HtmlTextNode)node).Text) is not { Length: <= LongestText } text || anchor.IsForeign(node))
                continue;

            if (IsWrittenByThem(reading, node, text))
                continue;
            // A headline of these words is the contractor's; pages repeat it in their title.
            if (Labels.IsIdentityMark(text) && ValueBeside(node) is null && !anchor.IsHeading(text))
                reading.IdentityVerified.Say(true, Sureness.Labelled);

            Labels.SayLine(reading, text);
            if (Labels.IsLabel(text) && ValueBeside(node) is { } value)
                Labels.Say(reading, text, value);
            else if (LineOf(node, text) is { } line)
                Labels.SayLine(reading, line);
        }
    }

    /// <summary>Text that somebody pasted has no rows: the line behind a label is its value, if it is of its kind.</summary>
    public static void Say(ProfileReading reading, IReadOnlyList<string> lines)
    {
        foreach (var (place, line) in lines.Take(MostLines).TakeWhile(line => !Labels.IsAboutOthers(line)).Index())
        {
            Labels.SayLine(reading, line);
            if (Labels.IsLabel(line) && place + 1 < lines.Count)
                Labels.Say(reading, line, lines[place + 1]);
        }
    }

    private static HtmlNode? AroundName(ProfileReading reading, HtmlPage page)
    {
        var around = page.Select("//h1").Take(5).FirstOrDefault(heading => reading.Name.Value is { } name
            && string.Equals(heading.Text(), name, StringComparison.OrdinalIgnoreCase));
        for (var step = 0; step < Around && around?.ParentNode is { NodeType: HtmlNodeType.Element } parent; step++)
        {
            if (parent.Name is "html" or "body" or "main")
                break;

            around = parent;
        }

        return around;
    }

    private static string? ValueBeside(HtmlNode label)
    {
        for (var (node, step) = (label, 0); step < Closely && node.ParentNode is { } parent; (node, step) = (parent, step + 1))
        {
            HtmlNode[] parts = [.. parent.ChildNodes.Where(Says).Take(3)];
            if (parts.Length == 1)
                continue;

            return parts is [var one, var other] ? SingleText(one == node ? other : one) : null;
        }

        return null;
    }

    /// <summary>"$30" and "/hr" are often two elements of one line.</summary>
    private static string? LineOf(HtmlNode node, string text)
    {
        var parent = node.ParentNode;
        for (var step = 0; step < 2 && parent is not null && !IsUnread(parent); step++, parent = parent.ParentNode)
        {
            var whole = HtmlText.Of(parent, TextParts.Visible, LongestText + 1);
            if (whole.Length > LongestText || whole.Contains('\n', StringComparison.Ordinal))
                return null;

            // Only the first text of a line speaks for it; the others would repeat it.
            if (whole != text)
                return whole.StartsWith(text, StringComparison.Ordinal) ? whole : null;
        }

        return null;
    }

    /// <summary>A value that has parts of its own is a row of its own.</summary>
    private static string? SingleText(HtmlNode value)
        => value.DescendantsAndSelf().Where(node => node.NodeType is HtmlNodeType.Text && Says(node)).Take(2).Count() == 1
            ? value.NodeType is HtmlNodeType.Text ? HtmlNodes.Decoded(((HtmlTextNode)value).Text) : value.Text()
            : null;

    private static bool Says(HtmlNode node) => node.NodeType switch
    {
        HtmlNodeType.Text => !string.IsNullOrWhiteSpace(((HtmlTextNode)node).Text),
        HtmlNodeType.Element => HtmlText.Of(node, TextParts.Visible, 1).Length > 0,
        _ => false,
    };

    /// <summary>Contractors and clients can write "ID verified" too; the platform's words stand outside their texts.</summary>
    private static bool IsWrittenByThem(ProfileReading reading, HtmlNode node, string text)
        => reading.Overview.Value?.Contains(text, StringComparison.OrdinalIgnoreCase) is true
            || reading.Reviews.Value?.Any(review => review.Text?.Contains(text, StringComparison.OrdinalIgnoreCase) ?? false) is true
            || node.Ancestors().Any(IsTheirs);

    private static bool IsTheirs(HtmlNode node) => node.Name is "blockquote"
        || Array.Exists(NamingAttributes, name => node.Attributes[name]?.Value is { } value
            && Array.Exists(TheirWords, word => value.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static bool IsUnread(HtmlNode? node)
        => node is null || node.Name is "script" or "style" or "title" or "noscript" or "template" or "textarea" or "option"
            || node.AncestorsAndSelf().Any(parent
                => parent.Attributes["hidden"] is not null || parent.Name is "nav" or "footer" or "head" or "svg");
}
