using System.Globalization;

namespace GigVet.Watchlists;

/// <summary>
/// The two lists of the US Office of Foreign Assets Control: the same formats under different names. Field layout:
/// OFAC's data specification of 25 September 2023 (CSV without header, null is "-0-"; XML root sdnList).
/// </summary>
internal static class Ofac
{
    private const int EntryColumns = 12;
    private const int AliasColumns = 5;
    private const int AddressColumns = 6;
    private const int CommentColumns = 2;

    /// <summary>
    /// Aliases and addresses of entries that the main file lacks: more of them, and the files are not one list.
    /// </summary>
    private const double MostStrays = 0.05;

    /// <summary>The files are published one after the other; a few entries may be between two of them.</summary>
    private const int FewStrays = 20;

    public static readonly Uri Publisher = new("https://ofac.treasury.gov/sanctions-list-service");

    public const string Licence = "Work of the United States government, public domain";

    /// <summary>
    /// The three files beside the main one, by its way of writing: sdn.csv and alt.csv, CONS_PRIM.CSV and
    /// CONS_ALT.CSV.
    /// </summary>
    public static IReadOnlyList<(string Part, string File, bool MayBeMissing)> Beside(string main)
    {
        var dot = main.IndexOf('.', StringComparison.Ordinal);
        var (stem, rest) = dot < 0 ? (main, "") : (main[..dot], main[dot..]);
        if (rest.StartsWith(".xml", StringComparison.OrdinalIgnoreCase))
            return [];

        var upper = stem.All(letter => !char.IsLower(letter));
        var cons = stem.Contains("prim", StringComparison.OrdinalIgnoreCase);
        return
        [
            ("alt", Name(cons ? "cons_alt" : "alt"), false),
            ("add", Name(cons ? "cons_add" : "add"), false),
            ("comments", Name(cons ? "cons_comments" : "sdn_comments"), true),
        ];

        string Name(string name) => (upper ? name.ToUpperInvariant() : name) + rest;
    }

    public static ListContent Read(ListFiles files)
        => files.Main.LooksLikeXml ? OfacXml.Read(files.Main) : ReadCsv(files);

    private static ListContent ReadCsv(ListFiles files)
    {
        var aliases = Grouped(Part(files, "alt"), AliasColumns);
        var addresses = Grouped(Part(files, "add"), AddressColumns);
        var comments = files.Beside.TryGetValue("comments", out var file) ? Grouped(file, CommentColumns) : [];
        List<ListedEntry> entries = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (var row in Rows(files.Main, EntryColumns))
        {
            // A long remark is cut at its thousandth character and goes on in the file of comments.
            var remarks = (Cell(row[11]) ?? "") + string.Concat(
                comments.GetValueOrDefault(row[0], []).Select(comment => Cell(comment[1])));
            var (weak, born, identifiers) = OfacRemarks.Read(remarks);
            if (!known.Add(row[0]))
                throw new BrokenListException(files.Main.Name, $"names entry {row[0]} twice.");

            entries.Add(new ListedEntry
            {
                Id = row[0],
                Kind = KindOf(Cell(row[2])),
                Names =
                [
                    new ListedName(
                        Cell(row[1]) ?? throw new BrokenListException(files.Main.Name, $"entry {row[0]} has no name.")),
                    .. aliases.GetValueOrDefault(row[0], []).Select(alias => Cell(alias[3])).OfType<string>().Select(
                        name => new ListedName(name)),
                    .. weak,
                ],
                BirthDates = born,
                Addresses = [.. addresses.GetValueOrDefault(row[0], []).Select(Address).OfType<ListedAddress>()],
                Identifiers = identifiers,
                Programs = (Cell(row[3]) ?? "").Split("] [", StringSplitOptions.RemoveEmptyEntries),
            });
        }

        if (entries.Count == 0)
            throw new BrokenListException(files.Main.Name, "holds no entry.");

        RefuseStrays(files, known, aliases, "alt");
        RefuseStrays(files, known, addresses, "add");
        return new ListContent(entries, null);
    }

    public static ListedKind KindOf(string? type) => type?.ToUpperInvariant() switch
    {
        "INDIVIDUAL" => ListedKind.Person,
        "VESSEL" or "AIRCRAFT" => ListedKind.Thing,
        _ => ListedKind.Organisation,
    };

    private static ListFile Part(ListFiles files, string part)
        => files.Beside.GetValueOrDefault(part)
            ?? throw new BrokenListException(files.Main.Name, $"needs the file \"{part}\" beside it.");

    private static void RefuseStrays(
        ListFiles files, HashSet<string> known, Dictionary<string, List<string[]>> rows, string part)
    {
        var strays = rows.Keys.Count(id => !known.Contains(id));
        if (strays > Math.Max(FewStrays, rows.Count * MostStrays))
        {
            throw new BrokenListException(
                files.Main.Name, $"lacks {strays} entries that {Part(files, part).Name} speaks of; it is cut off, or they are of different days.");
        }
    }

    private static Dictionary<string, List<string[]>> Grouped(ListFile file, int columns)
    {
        Dictionary<string, List<string[]>> groups = new(StringComparer.Ordinal);
        foreach (var row in Rows(file, columns))
        {
            if (!groups.TryGetValue(row[0], out var group))
                groups.Add(row[0], group = []);
            group.Add(row);
        }

        return groups;
    }

    private static IEnumerable<string[]> Rows(ListFile file, int columns)
    {
        var rows = new DelimitedText(file.Name, file.Text(), ',');
        while (rows.Next() is { } cells)
        {
            if (cells.Length != columns)
            {
                throw new BrokenListException(
                    file.Name, $"line {rows.Line} has {cells.Length} columns instead of {columns}; it is cut off, or its format has changed.");
            }

            cells[0] = cells[0].Trim();
            if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw new BrokenListException(
                    file.Name, $"line {rows.Line} does not begin with an entry's number; its format has changed.");

            yield return cells;
        }
    }

    private static ListedAddress? Address(string[] row)
    {
        var address = new ListedAddress(Cell(row[2]), Cell(row[3]), Cell(row[4]));
        return address is { Street: null, City: null, Country: null } ? null : address;
    }

    private static string? Cell(string cell) => cell.Trim() is { Length: > 0 } text && text is not "-0-" ? text : null;
}

/// <summary>OFAC's list of Specially Designated Nationals.</summary>
public sealed class OfacSdn : IWatchlistFormat
{
    public string List => "OfacSdn";

    public string Title => "OFAC Specially Designated Nationals";

    public Uri Publisher => Ofac.Publisher;

    public string Licence => Ofac.Licence;

    public Uri? Usual { get; } =
        new("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.CSV");

    public IReadOnlyList<(string Part, string File, bool MayBeMissing)> Beside(string main) => Ofac.Beside(main);

    public ListContent Read(ListFiles files) => Ofac.Read(files);
}

/// <summary>OFAC's consolidated list of everybody sanctioned otherwise.</summary>
public sealed class OfacConsolidated : IWatchlistFormat
{
    public string List => "OfacConsolidated";

    public string Title => "OFAC Consolidated Sanctions (other than SDN)";

    public Uri Publisher => Ofac.Publisher;

    public string Licence => Ofac.Licence;

    public Uri? Usual { get; } =
        new("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_PRIM.CSV");

    public IReadOnlyList<(string Part, string File, bool MayBeMissing)> Beside(string main) => Ofac.Beside(main);

    public ListContent Read(ListFiles files) => Ofac.Read(files);
}
