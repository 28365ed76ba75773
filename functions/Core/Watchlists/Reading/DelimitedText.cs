using System.Text;

namespace GigVet.Watchlists;

/// <summary>
/// Separated values with quoted cells (RFC 4180). Linear in the text, and limited in every direction.
/// </summary>
internal sealed class DelimitedText(string file, string text, char separator)
{
    private const int MostCells = 256;
    private const int LongestCell = 256 * 1024;
    private const char EndOfOldFile = '\u001A';

    private int _at;

    /// <summary>The line on which the record read last begins.</summary>
    public int Line { get; private set; } = 1;

    private int NextLine { get; set; } = 1;

    /// <summary>The next record that is not blank, or null at the end.</summary>
    /// <exception cref="BrokenListException">A quoted cell never ends, or a record is larger than any
    /// list's.</exception>
    public string[]? Next()
    {
        while (_at < text.Length)
        {
            Line = NextLine;
            var cells = Record();
            if (cells is not [var only] || (only.Trim().Length > 0 && only[0] != EndOfOldFile))
                return cells;
        }

        return null;
    }

    private string[] Record()
    {
        List<string> cells = [];
        while (true)
        {
            if (cells.Count == MostCells)
                throw Broken($"has more than {MostCells} columns.");

            cells.Add(Cell());
            if (_at >= text.Length)
                return [.. cells];

            var mark = text[_at++];
            if (mark == separator)
            {
                if (_at < text.Length)
                    continue;

                return [.. cells, ""];
            }

            if (mark == '\r' && _at < text.Length && text[_at] == '\n')
                _at++;
            NextLine++;
            return [.. cells];
        }
    }

    private string Cell()
    {
        if (text[_at] != '"')
        {
            var end = text.AsSpan(_at).IndexOfAny(separator, '\r', '\n');
            var plain = end < 0 ? text.AsSpan(_at) : text.AsSpan(_at, end);
            _at += plain.Length;
            return Within(plain);
        }

        var begun = NextLine;
        var cell = new StringBuilder();
        _at++;
        while (true)
        {
            var quote = _at < text.Length ? text.IndexOf('"', _at) : -1;
            if (quote < 0 || quote - _at > LongestCell)
                throw new BrokenListException(
                    file, $"line {begun}: a quoted cell does not end; the file may be cut off.");

            NextLine += text.AsSpan(_at, quote - _at).Count('\n');
            cell.Append(text, _at, quote - _at);
            _at = quote + 1;
            if (_at >= text.Length || text[_at] == separator || text[_at] is '\r' or '\n')
                return Within(cell.ToString());

            // A doubled quote stands for one; OFAC does not double those inside a cell.
            cell.Append('"');
            if (text[_at] == '"')
                _at++;
            if (cell.Length > LongestCell)
                throw Broken("holds a cell that is longer than any list's.");
        }
    }

    private string Within(ReadOnlySpan<char> cell)
        => cell.Length <= LongestCell ? cell.ToString() : throw Broken("holds a cell that is longer than any list's.");

    private BrokenListException Broken(string why) => new(file, $"line {Line} {why}");
}
