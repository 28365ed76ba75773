namespace GigVet.Watchlists;

/// <summary>
/// The list of whoever runs GigVet, for all their customers: CSV with the columns kind, value and, if wanted, name,
/// reason and id. Kinds: name, company, email, domain, wallet, login, phone, passport, ip. Lines with one
/// id belong to one entry.
/// </summary>
public sealed class Indicators : IWatchlistFormat
{
    public string List => "Indicators";

    public string Title => "The operator's indicator list";

    public Uri Publisher { get; } = new("gigvet:settings#GigVet:Watchlists:Indicators");

    public string Licence => "The operator's own";

    public Uri? Usual => null;

    public bool IsOfficial => false;

    public ListContent Read(ListFiles files)
    {
        var rows = new DelimitedText(files.Main.Name, files.Main.Text(), ',');
        var table = Table.Open(files.Main.Name, rows, "kind", "value");
        Gathering gathering = new();
        foreach (var row in table.Rows())
        {
            var (kind, value) = (row["kind"]?.ToUpperInvariant(), row["value"]);
            if (kind is null || value is null)
                throw new BrokenListException(files.Main.Name, $"line {rows.Line} needs a kind and a value.");

            Add(files.Main.Name, rows.Line, gathering[row["id"] ?? $"{kind.ToLowerInvariant()}-{StableId.Of(value)}"], kind, value, row);
        }

        return new ListContent(gathering.Entries(files.Main.Name), null);
    }

    private static void Add(string file, int line, Gathered entry, string kind, string value, Table.Row row)
    {
        switch (kind)
        {
            case "NAME":
                entry.Kind = ListedKind.Person;
                entry.Name(value);
                break;
            case "COMPANY":
                entry.Kind = ListedKind.Organisation;
                entry.Name(value);
                break;
            default:
                entry.Identifier(KindOf(kind) ?? throw new BrokenListException(
                    file,
                    $"line {line}: \"{row["kind"]}\" is none of name, company, email, domain, wallet, login, phone, passport, ip."), value);
                break;
        }

        entry.Name(row["name"]);
        entry.Program(row["reason"]);
    }

    private static IdentifierKind? KindOf(string kind) => kind switch
    {
        "EMAIL" or "E-MAIL" => IdentifierKind.Email,
        "DOMAIN" => IdentifierKind.Domain,
        "WALLET" => IdentifierKind.Wallet,
        "LOGIN" => IdentifierKind.Login,
        "PHONE" => IdentifierKind.Phone,
        "PASSPORT" => IdentifierKind.Passport,
        "IP" => IdentifierKind.Ip,
        _ => null,
    };
}
