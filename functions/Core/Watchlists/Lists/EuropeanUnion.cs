using System.Globalization;

namespace GigVet.Watchlists;

/// <summary>
/// The EU's consolidated financial sanctions list, file 1.1 as CSV: one line for every name, address, birth date and
/// document of an entry. Columns by the names the file carries; no whole file was at hand when this was written.
/// </summary>
public sealed class EuropeanUnion : IWatchlistFormat
{
    private const string Id = "Entity_LogicalId";

    public string List => "Eu";

    public string Title => "EU Consolidated Financial Sanctions";

    public Uri Publisher { get; } =
        new("https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions");

    public string Licence => "© European Union; reuse with the source named (Commission decision 2011/833/EU)";

    /// <summary>The download's address carries a token that the EU hands out; it has to be set.</summary>
    public Uri? Usual => null;

    public ListContent Read(ListFiles files)
    {
        var rows = new DelimitedText(files.Main.Name, files.Main.Text(), ';');
        var table = Table.Open(
            files.Main.Name, rows, "fileGenerationDate", Id, "Entity_SubjectType", "NameAlias_WholeName");
        Gathering gathering = new();
        DateOnly? published = null;
        foreach (var row in table.Rows())
        {
            if (row[Id] is not { } id)
                throw new BrokenListException(files.Main.Name, $"line {rows.Line} names no entry.");

            published ??= Day(row["fileGenerationDate"]);
            var entry = gathering[id];
            entry.Kind = row.First("Entity_SubjectType_ClassificationCode", "Entity_SubjectType") is "person" or "P"
                ? ListedKind.Person
                : ListedKind.Organisation;
            entry.Name(row["NameAlias_WholeName"] ?? Joined(
                row["NameAlias_FirstName"], row["NameAlias_MiddleName"], row["NameAlias_LastName"]));
            entry.Born(PartialDate.Read(row.First("BirthDate_BirthDate", "BirthDate_Year")));
            entry.Address(row["Address_Street"], row["Address_City"], row["Address_CountryDescription"]);
            entry.Program(row["Entity_Regulation_Programme"]);
            if (row["Identification_Number"] is { } number
                && row.First("Identification_TypeDescription", "Identification_TypeCode") is { } type
                && IdentifierLabels.KindOf(type) is { } kind)
            {
                entry.Identifier(kind, number, row["Identification_CountryDescription"]);
            }
        }

        return new ListContent(gathering.Entries(files.Main.Name), published);
    }

    private static string? Joined(params IEnumerable<string?> parts)
        => string.Join(' ', parts.OfType<string>()) is { Length: > 0 } name ? name : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
