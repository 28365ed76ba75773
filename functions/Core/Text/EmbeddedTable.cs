namespace GigVet.Text;

/// <summary>Reads the tab-separated data files inside the assembly. Lines starting with # explain the file.</summary>
internal static class EmbeddedTable
{
    private static readonly char[] Bar = ['|'];

    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidDataException($"{file} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>The entries of a cell that holds several, separated by bars.</summary>
    public static string[] List(string cell)
        => cell.Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
