using System.Globalization;

namespace GigVet.Watchlists;

/// <summary>
/// The UK Sanctions List as CSV, the only British list since 28 January 2026: a line "Report Date: …", a header, and
/// one line for every name and address of an entry. Columns by the names the file carries; no whole file was at hand when
/// this was written.
/// </summary>
public sealed class UnitedKingdom : IWatchlistFormat
{
    private const string Id = "Unique ID";

    private static readonly string[] NameColumns = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"];

    private static readonly string[] Streets =
        ["Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5"];

    public string List => "Uk";

    public string Title => "UK Sanctions List";

    public Uri Publisher { get; } = new("https://www.gov.uk/government/publications/the-uk-sanctions-list");

    public string Licence => "Open Government Licence v3.0";

    /// <summary>Set <c>https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv</c>.</summary>
    public Uri? Usual => null;

    public ListContent Read(ListFiles files)
    {
        var text = files.Main.Text();
        DateOnly? published = null;
        if (text.StartsWith("Report Date", StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var line = (end < 0 ? text : text[..end]).Trim().Trim(',', '"');
            published = Day(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            text = end < 0 ? "" : text[(end + 1)..];
        }

        var rows = new DelimitedText(files.Main.Name, text, ',');
        var table = Table.Open(files.Main.Name, rows, Id, "Name 6", "Name 1", "Name type", "Designation Type");
        Gathering gathering = new();
        foreach (var row in table.Rows())
        {
            if (row[Id] is not { } id)
                throw new BrokenListException(files.Main.Name, $"line {rows.Line} names no entry.");

            Add(gathering[id], row);
        }

        return new ListContent(gathering.Entries(files.Main.Name), published);
    }

    private static void Add(Gathered entry, Table.Row row)
    {
        entry.Kind = row["Designation Type"]?.ToUpperInvariant() switch
        {
            "INDIVIDUAL" => ListedKind.Person,
            "SHIP" => ListedKind.Thing,
            _ => ListedKind.Organisation,
        };
        var strength = row["Alias strength"] ?? "";
        var weak = strength.Contains("low", StringComparison.OrdinalIgnoreCase) || strength.Contains(
            "weak", StringComparison.OrdinalIgnoreCase);
        var first = row["Name type"]?.StartsWith("Primary name", StringComparison.OrdinalIgnoreCase) is true;
        entry.Name(Joined(' ', row, NameColumns), weak, first && !weak);
        entry.Name(row["Name non-latin script"], weak);
        entry.Born(PartialDate.Read(row["D.O.B"]));
        entry.Address(Joined(',', row, Streets), row["Address Line 6"], row["Address Country"]);
        entry.Program(row["Regime Name"]);
        if (row["Passport number"] is { } passport)
            entry.Identifier(IdentifierKind.Passport, passport);
        if (row["National Identifier number"] is { } national)
            entry.Identifier(IdentifierKind.NationalId, national);
        if (row["Email address"] is { } email)
            entry.Identifier(IdentifierKind.Email, email);
        if (row["Website"] is { } website)
            entry.Identifier(IdentifierKind.Domain, website);
        if (row["Phone number"] is { } phone)
            entry.Identifier(IdentifierKind.Phone, phone);
        if (row["Business registration number (s)"] is { } registration)
            entry.Identifier(IdentifierKind.Registration, registration);
    }

    private static string? Joined(char separator, Table.Row row, string[] columns)
    {
        var parts = columns.Select(column => row[column]).OfType<string>();
        return string.Join(separator is ',' ? ", " : " ", parts) is { Length: > 0 } text ? text : null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(
        text, ["dd-MMM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
