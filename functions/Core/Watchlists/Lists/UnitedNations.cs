using System.Globalization;

namespace GigVet.Watchlists;

/// <summary>The consolidated list of the United Nations Security Council, in its XML.</summary>
public sealed class UnitedNations : IWatchlistFormat
{
    private const string Person = "INDIVIDUAL";
    private const string Entity = "ENTITY";

    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public string List => "Un";

    public string Title => "UN Security Council Consolidated List";

    public Uri Publisher { get; } = new("https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list");

    public string Licence => "© United Nations; free to use with its source named";

    public Uri? Usual { get; } = new("https://scsanctions.un.org/resources/xml/en/consolidated.xml");

    public ListContent Read(ListFiles files)
    {
        DateOnly? published = null;
        List<ListedEntry> entries =
        [
            .. SafeXml.Read(files.Main, "CONSOLIDATED_LIST", About, Person, Entity).Select(
                record => Entry(files.Main, record)),
        ];

        return entries.Count > 0
            ? new ListContent(entries, published)
            : throw new BrokenListException(files.Main.Name, "holds no entry.");

        void About(string name, string value)
        {
            if (name == "dateGenerated" && DateTimeOffset.TryParse(
                value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var generated))
            {
                published = DateOnly.FromDateTime(generated.UtcDateTime);
            }
        }
    }

    private static ListedEntry Entry(ListFile file, XmlRecord record)
    {
        var id = record.Text("DATAID") ?? throw new BrokenListException(file.Name, "an entry has no DATAID.");
        var names = string.Join(' ', NameParts.Select(record.Text).OfType<string>());
        if (names.Length == 0)
            throw new BrokenListException(file.Name, $"entry {id} has no name.");

        return new ListedEntry
        {
            Id = id,
            Kind = record.Name == Person ? ListedKind.Person : ListedKind.Organisation,
            Names =
            [
                new ListedName(names),
                .. record.All("NAME_ORIGINAL_SCRIPT").Select(name => name.Value).OfType<string>().Select(
                    name => new ListedName(name)),
                .. record.All(record.Name + "_ALIAS").SelectMany(Aliases),
            ],
            BirthDates = [.. record.All("INDIVIDUAL_DATE_OF_BIRTH").Select(BirthDate).OfType<PartialDate>()],
            Addresses = [.. record.All(record.Name + "_ADDRESS").Select(Address)],
            Identifiers = [.. record.All("INDIVIDUAL_DOCUMENT").Select(Document).OfType<ListedIdentifier>()],
            Programs = [.. new[] { record.Text("UN_LIST_TYPE"), record.Text("REFERENCE_NUMBER") }.OfType<string>()],
        };
    }

    /// <summary>Only "Low" is weak: companies' names carry "a.k.a." and "f.k.a." instead of a quality.</summary>
    private static IEnumerable<ListedName> Aliases(XmlRecord alias)
    {
        var weak = alias.Text("QUALITY") is "Low";
        foreach (var name in (alias.Text("ALIAS_NAME") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return new ListedName(name, weak);
    }

    private static PartialDate? BirthDate(XmlRecord born)
    {
        var about = born.Text("TYPE_OF_DATE") is "APPROXIMATELY";
        if (born.Text("DATE") is { } date && PartialDate.Read(date) is { } day)
            return day with { About = about };

        return (Year(born, "YEAR"), Year(born, "FROM_YEAR"), Year(born, "TO_YEAR")) switch
        {
            ({ } year, _, _) => PartialDate.OfYears(year, year, about),
            (_, { } from, { } to) => PartialDate.OfYears(from, to, about),
            _ => null,
        };
    }

    private static int? Year(XmlRecord born, string name)
        => int.TryParse(born.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static ListedAddress Address(XmlRecord address)
        => new(address.Text("STREET"), address.Text("CITY"), address.Text("COUNTRY"));

    private static ListedIdentifier? Document(XmlRecord document)
        => document.Text("NUMBER") is { } number
            && (document.Text("TYPE_OF_DOCUMENT") ?? document.Text("TYPE_OF_DOCUMENT2")) is { } type
            && IdentifierLabels.KindOf(type) is { } kind
                ? new ListedIdentifier(
                    kind, number, document.Text("ISSUING_COUNTRY") ?? document.Text("COUNTRY_OF_ISSUE"))
                : null;
}
