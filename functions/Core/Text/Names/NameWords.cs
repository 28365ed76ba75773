using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>The words around names: titles, degrees, particles, company forms, mailbox roles.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = EmbeddedTable.Rows("words.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    public static FrozenSet<string> Honorifics { get; } = Kinds["honorific"];

    /// <summary>Titles that are given names as well: Don, Judge, Major.</summary>
    public static FrozenSet<string> Titles { get; } = Kinds["title"];

    public static FrozenSet<string> Postnominals { get; } = Kinds["postnominal"];

    public static FrozenSet<string> Particles { get; } = Kinds["particle"];

    public static FrozenSet<string> CompanyWords { get; } = Kinds["company"];

    /// <summary>Company forms short enough to be names: they count as the last word only.</summary>
    public static FrozenSet<string> LegalForms { get; } = Kinds["legal"];

    public static FrozenSet<string> MailboxRoles { get; } = Kinds["role"];
}
