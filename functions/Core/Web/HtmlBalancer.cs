using System.Collections.Frozen;
using System.Text;

namespace GigVet.Web;

/// <summary>
/// Rewrites a page so that every tag it opens is closed in order, the way a browser would understand it. The parser
/// behind it recovers from disorder in quadratic time (one MiB of <c>b i /b /i</c> tags takes it three minutes) and
/// from depth by overflowing the stack; on balanced input it does neither.
/// </summary>
internal sealed class HtmlBalancer
{
    public const int MaximumDepth = 256;
    public const int MaximumTags = 50_000;

    private readonly TagScanner _scanner;
    private readonly StringBuilder _output;
    private readonly List<string> _open = [];
    private int _foreign;
    private int _tags;

    private HtmlBalancer(string html)
    {
        _scanner = new TagScanner(html);
        _output = new StringBuilder(html.Length + (html.Length / 8));
    }

    /// <returns>The balanced page, or why there is none.</returns>
    public static (string? Html, string? Reason) Balance(string html)
    {
        var balancer = new HtmlBalancer(html);
        return balancer.Run() is { } reason ? (null, reason) : (balancer._output.ToString(), null);
    }

    private string? Run()
    {
        while (_scanner.Read() is { } token)
        {
            if (token != TagToken.Text && ++_tags > MaximumTags)
                return $"The page has more than {MaximumTags:N0} tags.";

            switch (token)
            {
                case TagToken.Text:
                    WriteText(_scanner.Text);
                    break;
                case TagToken.Start when IsName(_scanner.Name):
                    Start(_scanner.Name);
                    break;
                case TagToken.End:
                    End(_scanner.Name);
                    break;
            }

            if (_open.Count > MaximumDepth)
                return $"The page nests tags more than {MaximumDepth} deep.";
        }

        CloseTo(0);
        return null;
    }

    private void Start(string name)
    {
        if (name is "html" or "body" or "head" && (_foreign > 0 || _open.Contains(name)))
            return;

        foreach (var (ended, until) in _foreign > 0 ? [] : TagRules.EndedBy(name))
        {
            if (Find(ended, until) is { } index)
                End(index, reopen: TagRules.Formatting.Contains(_open[index]));
        }

        var empty = TagRules.Void.Contains(name) || (_foreign > 0 && _scanner.SelfClosing);
        WriteStart(name, empty);
        if (empty)
            return;

        if (_foreign == 0 && TagRules.Raw.Contains(name))
        {
            var raw = _scanner.ReadRaw(name);
            _output.Append(TagRules.Dropped.Contains(name) ? [] : raw).Append("</").Append(name).Append('>');
            return;
        }

        _open.Add(name);
        _foreign += IsForeign(name) ? 1 : 0;
    }

    private void End(string name)
    {
        // Whatever follows </body> or </html> is still shown.
        if (name is "body" or "html")
            return;

        if (name is "br")
            _output.Append("<br/>");
        else if (Find(name, _foreign > 0 ? [] : TagRules.EndTagScope(name)) is { } index)
            End(index, reopen: _foreign == 0 && TagRules.Formatting.Contains(name));
    }

    private void End(int index, bool reopen)
    {
        string[] goesOn = reopen ? [.. _open.Skip(index + 1)] : [];
        CloseTo(index);
        foreach (var name in goesOn)
        {
            _output.Append('<').Append(name).Append('>');
            _open.Add(name);
            _foreign += IsForeign(name) ? 1 : 0;
        }
    }

    private void CloseTo(int index)
    {
        for (var last = _open.Count - 1; last >= index; last--)
        {
            _output.Append("</").Append(_open[last]).Append('>');
            _foreign -= IsForeign(_open[last]) ? 1 : 0;
            _open.RemoveAt(last);
        }
    }

    private int? Find(string name, FrozenSet<string> until)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index] == name)
                return index;
            if (until.Contains(_open[index]))
                return null;
        }

        return null;
    }

    private int? Find(FrozenSet<string> names, FrozenSet<string> until)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (names.Contains(_open[index]))
                return index;
            if (until.Contains(_open[index]))
                return null;
        }

        return null;
    }

    private void WriteStart(string name, bool empty)
    {
        _output.Append('<').Append(name);
        var seen = _scanner.Attributes.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var (key, value) in _scanner.Attributes)
        {
            if (!IsName(key) || seen?.Add(key) is false)
                continue;

            var quoted = value.Replace("\"", "&quot;", StringComparison.Ordinal);
            _output.Append(' ').Append(key).Append("=\"").Append(quoted).Append('"');
        }

        _output.Append(empty ? "/>" : ">");
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        if (text[0] == '<')
            _output.Append("&lt;").Append(text[1..]);
        else
            _output.Append(text);
    }

    private static bool IsForeign(string name) => name is "svg" or "math";

    private static bool IsName(string name) => name.Length is > 0 and <= 64
        && (char.IsAsciiLetter(name[0]) || name[0] is '_' or ':' or '@')
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ':' or '.' or '@');
}
