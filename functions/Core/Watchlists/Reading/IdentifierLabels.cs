namespace GigVet.Watchlists;

/// <summary>Knows what a list means by "Passport", "Cedula No." or "Digital Currency Address - ETH".</summary>
internal static class IdentifierLabels
{
    // In this order: "National ID No." beside "Tax ID No.", "E-mail Address" beside "address".
    private static readonly (string Word, IdentifierKind Kind)[] Words =
    [
        ("digital currency", IdentifierKind.Wallet),
        ("wallet", IdentifierKind.Wallet),
        ("email", IdentifierKind.Email),
        ("e-mail", IdentifierKind.Email),
        ("website", IdentifierKind.Domain),
        ("domain", IdentifierKind.Domain),
        ("phone", IdentifierKind.Phone),
        ("login", IdentifierKind.Login),
        ("passport", IdentifierKind.Passport),
        ("tax", IdentifierKind.TaxId),
        ("v.a.t.", IdentifierKind.TaxId),
        ("nit #", IdentifierKind.TaxId),
        ("ruc #", IdentifierKind.TaxId),
        ("r.f.c.", IdentifierKind.TaxId),
        ("fiscal", IdentifierKind.TaxId),
        ("registration", IdentifierKind.Registration),
        ("regnumber", IdentifierKind.Registration),
        ("company number", IdentifierKind.Registration),
        ("commercial registry", IdentifierKind.Registration),
        ("legal entity number", IdentifierKind.Registration),
        ("matricula", IdentifierKind.Registration),
        ("national id", IdentifierKind.NationalId),
        ("identification", IdentifierKind.NationalId),
        ("cedula", IdentifierKind.NationalId),
        ("ssn", IdentifierKind.NationalId),
        ("d.n.i.", IdentifierKind.NationalId),
        ("c.u.r.p.", IdentifierKind.NationalId),
        ("id", IdentifierKind.NationalId),
    ];

    /// <summary>Numbers of ships and planes, and the dates and notes that OFAC lists among the documents.</summary>
    private static readonly string[] NoIdentifiers =
        ["gender", "vessel", "aircraft", "mmsi", "imo", "additional sanctions", "secondary sanctions", "established date", "prohibited"];

    /// <returns>Null for what identifies nobody.</returns>
    public static IdentifierKind? KindOf(string label)
    {
        if (Array.Exists(NoIdentifiers, word => label.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return null;

        foreach (var (word, kind) in Words)
        {
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return IdentifierKind.Other;
    }
}
