using System.Buffers;

namespace GigVet.Web;

internal enum TagToken
{
    Text,
    Start,
    End,
}

/// <summary>
/// Cuts HTML into tags and text in one pass, by the tokenizer rules of the HTML standard as far as they decide where a
/// tag ends. Comments, declarations and a tag cut off by the end of the page are left out, as browsers do.
/// </summary>
internal sealed class TagScanner(string html)
{
    private const int KeptAttributes = 64;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\f\r/>");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\n\f\r/>=");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\f\r>");
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\n\f\r");

    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private int _at;
    private int _textStart;

    /// <summary>Lower-case name of a tag.</summary>
    public string Name { get; private set; } = "";

    public bool SelfClosing { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    public ReadOnlySpan<char> Text => html.AsSpan(_textStart, _at - _textStart);

    /// <summary>null at the end of the page.</summary>
    public TagToken? Read()
    {
        while (_at < html.Length)
        {
            if (html[_at] != '<')
                return ReadText();

            switch (Peek(1))
            {
                case var letter when char.IsAsciiLetter(letter):
                    return ReadTag(_at + 1) ? TagToken.Start : null;
                case '/' when char.IsAsciiLetter(Peek(2)):
                    return ReadTag(_at + 2) ? TagToken.End : null;
                case '!' or '?' or '/':
                    SkipComment();
                    break;
                default:
                    return ReadText();
            }
        }

        return null;
    }

    /// <summary>The content of a script, style or title: everything up to its own end tag, which is read too.</summary>
    public ReadOnlySpan<char> ReadRaw(string name)
    {
        var start = _at;
        while (_at < html.Length)
        {
            var found = html.IndexOf("</", _at, StringComparison.Ordinal);
            if (found < 0)
                break;

            _at = found + 2;
            var after = _at + name.Length;
            if (string.Compare(html, _at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0
                || (after < html.Length && !NameEnd.Contains(html[after])))
            {
                continue;
            }

            var close = html.IndexOf('>', after);
            _at = close < 0 ? html.Length : close + 1;
            return html.AsSpan(start, found - start);
        }

        _at = html.Length;
        return html.AsSpan(start);
    }

    private char Peek(int ahead) => _at + ahead < html.Length ? html[_at + ahead] : '\0';

    private TagToken ReadText()
    {
        _textStart = _at;
        var next = html.IndexOf('<', _at + 1);
        _at = next < 0 ? html.Length : next;
        return TagToken.Text;
    }

    private void SkipComment()
    {
        var isComment = html.AsSpan(_at).StartsWith("<!--");
        var (end, length) = isComment && Peek(4) != '>' && html.AsSpan(_at + 4) is not ['-', '>', ..]
            ? (html.IndexOf("-->", _at + 4, StringComparison.Ordinal), 3)
            : (html.IndexOf('>', _at), 1);
        _at = end < 0 ? html.Length : end + length;
    }

    private bool ReadTag(int nameStart)
    {
        _attributes.Clear();
        SelfClosing = false;
        Name = Take(nameStart, NameEnd).ToString().ToLowerInvariant();

        while (_at < html.Length)
        {
            SkipBlanks();
            if (_at >= html.Length)
                break;

            if (html[_at] is '>')
            {
                _at++;
                return true;
            }

            SelfClosing = html[_at] is '/';
            if (SelfClosing)
                _at++;
            else
                ReadAttribute();
        }

        return false;
    }

    private void ReadAttribute()
    {
        var start = _at;
        // A name may begin with "=", so at least one character is taken.
        _at++;
        var name = html.AsSpan(start, 1 + Take(_at, AttributeNameEnd).Length);
        SkipBlanks();
        var value = ReadOnlySpan<char>.Empty;
        if (_at < html.Length && html[_at] == '=')
        {
            _at++;
            SkipBlanks();
            value = ReadValue();
        }

        if (_attributes.Count < KeptAttributes)
            _attributes.Add(new(name.ToString().ToLowerInvariant(), value.ToString()));
    }

    private ReadOnlySpan<char> ReadValue()
    {
        if (_at >= html.Length || html[_at] is not ('"' or '\''))
            return Take(_at, UnquotedEnd);

        var start = _at + 1;
        var end = html.IndexOf(html[_at], start);
        _at = end < 0 ? html.Length : end + 1;
        return end < 0 ? [] : html.AsSpan(start, end - start);
    }

    private ReadOnlySpan<char> Take(int start, SearchValues<char> until)
    {
        var length = html.AsSpan(start).IndexOfAny(until);
        _at = length < 0 ? html.Length : start + length;
        return html.AsSpan(start, _at - start);
    }

    private void SkipBlanks()
    {
        var length = html.AsSpan(_at).IndexOfAnyExcept(Blank);
        _at = length < 0 ? html.Length : _at + length;
    }
}
