using System.Text.RegularExpressions;

namespace GigVet.Watchlists;

/// <summary>
/// OFAC's remarks: "DOB 28 Jul 1963; Passport P0017003 (Belize); a.k.a. 'BURTON BURGESS'." The names in quotes are the
/// weak ones: OFAC keeps the strong ones in a file of their own.
/// </summary>
internal static partial class OfacRemarks
{
    /// <summary>Ten times what the longest entry has.</summary>
    private const int MostRemarks = 2_000;

    public static (List<ListedName> Weak, List<PartialDate> Born, List<ListedIdentifier> Identifiers) Read(
        string remarks)
    {
        List<ListedName> weak = [];
        List<PartialDate> born = [];
        List<ListedIdentifier> identifiers = [];
        foreach (var part in remarks.Split(';', MostRemarks))
        {
            var remark = WithoutAlternative(part.Trim().TrimEnd('.'));
            if (remark.StartsWith("DOB ", StringComparison.Ordinal) && PartialDate.Read(remark[4..]) is { } date)
                born.Add(date);
            else if (WeakName.Match(remark) is { Success: true } name)
                weak.Add(new ListedName(name.Groups["name"].Value, Weak: true));
            else if (Identifier(remark) is { } identifier)
                identifiers.Add(identifier);
        }

        return (weak, born, identifiers);
    }

    private static string WithoutAlternative(string remark)
        => remark.StartsWith("alt. ", StringComparison.Ordinal) ? remark[5..] : remark;

    private static ListedIdentifier? Identifier(string remark)
    {
        if (Labelled.Match(remark) is not { Success: true } match
            || IdentifierLabels.KindOf(match.Groups["label"].Value) is not { } kind)
        {
            return null;
        }

        var value = match.Groups["value"].Value;
        return new ListedIdentifier(
            kind, value, match.Groups["country"] is { Success: true } country ? country.Value : null);
    }

    [GeneratedRegex(
        "^[a-z]\\.k\\.a\\. '(?<name>[^']+)'$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex WeakName { get; }

    [GeneratedRegex(
        """
        ^(?<label>Digital\ Currency\ Address\ -\ [A-Z0-9]{2,6}|E-?[Mm]ail\ Address|Email|Website|Telephone|Phone\ Number
        |Passport|SSN|Cedula\ No\.|National\ ID\ No\.|Tax\ ID\ No\.|NIT\ \#|RUC\ \#|R\.F\.C\.|C\.U\.R\.P\.|D\.N\.I\.
        |V\.A\.T\.\ Number|Identification\ Number|Registration\ Number|Registration\ ID|Company\ Number
        |Commercial\ Registry\ Number|Legal\ Entity\ Number|Business\ Registration\ Number|Matricula\ Mercantil\ No)
        \ +(?<value>\([0-9+ \-]{1,8}\)[0-9()+ \-]{4,24}|[^ ()]{1,120})
        (\ *\((?<country>[A-Za-z ,.'\-]{2,60})\))?
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Labelled { get; }
}
