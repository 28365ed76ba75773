using System.Globalization;

namespace GigVet.Watchlists;

/// <summary>
/// OFAC's XML (sdn.xml, consolidated.xml): the same list with its fields apart and its weak names marked.
/// </summary>
internal static class OfacXml
{
    // As published, misspelling included.
    private const string About = "publshInformation";

    private static readonly string[] Streets = ["address1", "address2", "address3"];

    public static ListContent Read(ListFile file)
    {
        List<ListedEntry> entries = [];
        (int? Count, DateOnly? Day) published = default;
        foreach (var record in SafeXml.Read(file, "sdnList", null, "sdnEntry", About))
        {
            if (record.Name == About)
                published = (Number(record.Text("Record_Count")), Day(record.Text("Publish_Date")));
            else
                entries.Add(Entry(file, record));
        }

        if (entries.Count == 0)
            throw new BrokenListException(file.Name, "holds no entry.");
        if (published.Count is { } count && entries.Count < count)
            throw new BrokenListException(file.Name, $"holds {entries.Count} of the {count} entries it announces.");

        return new ListContent(entries, published.Day);
    }

    private static ListedEntry Entry(ListFile file, XmlRecord record)
    {
        var id = record.Text("uid") ?? throw new BrokenListException(file.Name, "an entry has no uid.");
        var kind = Ofac.KindOf(record.Text("sdnType"));
        var (weak, _, identifiers) = OfacRemarks.Read(record.Text("remarks") ?? "");

        return new ListedEntry
        {
            Id = id,
            Kind = kind,
            Names =
            [
                new ListedName(Name(record) ?? throw new BrokenListException(file.Name, $"entry {id} has no name.")),
                .. Under(record, "akaList", "aka")
                    .Select(aka => (Text: Name(aka), Weak: aka.Text("category") is "weak"))
                    .Where(aka => aka.Text is not null)
                    .Select(aka => new ListedName(aka.Text!, aka.Weak)),
                .. weak,
            ],
            BirthDates =
            [
                .. Under(record, "dateOfBirthList", "dateOfBirthItem")
                    .Select(item => PartialDate.Read(item.Text("dateOfBirth")))
                    .OfType<PartialDate>(),
            ],
            Addresses = [.. Under(record, "addressList", "address").Select(Address)],
            Identifiers = [.. Under(record, "idList", "id").Select(Identifier).OfType<ListedIdentifier>(), .. identifiers],
            Programs = [.. Under(record, "programList", "program").Select(program => program.Value).OfType<string>()],
        };
    }

    private static IEnumerable<XmlRecord> Under(XmlRecord record, string list, string item)
        => record.All(list).SelectMany(one => one.All(item));

    /// <summary>As the CSV has it: the family name first.</summary>
    private static string? Name(XmlRecord record) => (record.Text("lastName"), record.Text("firstName")) switch
    {
        ({ } last, { } first) => $"{last}, {first}",
        ({ } last, null) => last,
        (null, { } first) => first,
        _ => null,
    };

    private static ListedAddress Address(XmlRecord address)
    {
        var street = string.Join(", ", Streets.Select(address.Text).OfType<string>());
        return new ListedAddress(street.Length > 0 ? street : null, address.Text("city"), address.Text("country"));
    }

    private static ListedIdentifier? Identifier(XmlRecord id)
        => id.Text("idType") is { } type && id.Text("idNumber") is { } number && IdentifierLabels.KindOf(type) is { } kind
            ? new ListedIdentifier(kind, number, id.Text("idCountry"))
            : null;

    private static int? Number(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text)
        => DateOnly.TryParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
