using System.Text;

namespace GigVet.Bench.Text;

/// <summary>Comma-separated values with quoted cells (RFC 4180) and a line of names on top.</summary>
internal static class Csv
{
    /// <summary>Each record by the names of the first line; a record that ends early lacks its last cells.</summary>
    public static IEnumerable<Dictionary<string, string>> Read(TextReader reader)
    {
        var names = Record(reader);
        while (Record(reader) is { } cells)
        {
            if (cells is not [""])
                yield return names!.Zip(cells).ToDictionary(StringComparer.Ordinal);
        }
    }

    private static List<string>? Record(TextReader reader)
    {
        if (reader.Peek() < 0)
            return null;

        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        while (reader.Read() is var next and >= 0)
        {
            switch ((char)next)
            {
                case '"' when quoted && reader.Peek() == '"':
                    cell.Append((char)reader.Read());
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    return [.. cells, cell.ToString()];
                default:
                    cell.Append((char)next);
                    break;
            }
        }

        return [.. cells, cell.ToString()];
    }
}
