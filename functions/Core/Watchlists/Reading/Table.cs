namespace GigVet.Watchlists;

/// <summary>A table whose first record names its columns.</summary>
internal sealed class Table
{
    private const int MostRows = 2_000_000;

    private readonly string _file;
    private readonly DelimitedText _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private Table(string file, DelimitedText rows, string[] names)
    {
        (_file, _rows) = (file, rows);
        foreach (var (place, name) in names.Index())
            _columns.TryAdd(name.Trim(), place);
    }

    /// <param name="needed">Columns without which the list cannot be read.</param>
    /// <exception cref="BrokenListException">One of them is missing: the format has changed, or it is another
    /// file.</exception>
    public static Table Open(string file, DelimitedText rows, params IReadOnlyList<string> needed)
    {
        var names = rows.Next() ?? throw new BrokenListException(file, "is empty.");
        var table = new Table(file, rows, names);
        string[] missing = [.. needed.Where(name => !table._columns.ContainsKey(name))];

        return missing.Length == 0
            ? table
            : throw new BrokenListException(
                file, $"the header has no {string.Join(", ", missing)}; its format has changed, or it is another file.");
    }

    /// <exception cref="BrokenListException">A record ends early or runs over.</exception>
    public IEnumerable<Row> Rows()
    {
        for (var count = 0; _rows.Next() is { } cells; count++)
        {
            if (count == MostRows)
                throw new BrokenListException(_file, $"has more than {MostRows} records.");
            if (cells.Length < _columns.Count)
            {
                throw new BrokenListException(
                    _file, $"line {_rows.Line} has {cells.Length} of {_columns.Count} columns; the file may be cut off.");
            }

            yield return new Row(this, cells);
        }
    }

    internal readonly record struct Row(Table Table, string[] Cells)
    {
        /// <summary>The cell without blanks around it; null when it is empty or the column is missing.</summary>
        public string? this[string column]
            => Table._columns.TryGetValue(column, out var place) && place < Cells.Length && Cells[place].Trim() is { Length: > 0 } cell
                ? cell
                : null;

        public string? First(params ReadOnlySpan<string> columns)
        {
            foreach (var column in columns)
            {
                if (this[column] is { } cell)
                    return cell;
            }

            return null;
        }
    }
}
