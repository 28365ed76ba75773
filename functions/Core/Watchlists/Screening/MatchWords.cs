namespace GigVet.Watchlists;

/// <summary>The names of features, as they stand in answers.</summary>
internal static class MatchWords
{
    public const string Name = "name";
    public const string BirthDate = "birth_date";
    public const string Address = "address";

    public static string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Wallet => "wallet",
        IdentifierKind.Email => "email",
        IdentifierKind.Domain => "domain",
        IdentifierKind.Phone => "phone",
        IdentifierKind.Login => "login",
        IdentifierKind.Passport => "passport",
        IdentifierKind.Ip => "ip",
        IdentifierKind.NationalId => "national_id",
        IdentifierKind.TaxId => "tax_id",
        IdentifierKind.Registration => "registration",
        _ => "other",
    };

    public static IdentifierKind? KindOf(string word)
        => Enum.GetValues<IdentifierKind>().Cast<IdentifierKind?>().FirstOrDefault(kind => Of(kind!.Value) == word);
}
