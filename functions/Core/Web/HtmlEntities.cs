using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace GigVet.Web;

/// <summary>Decodes entities: the old ones, and those of HTML 5 that people hide addresses in.</summary>
internal static partial class HtmlEntities
{
    private static readonly FrozenDictionary<string, int> Modern = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Tab"] = '\t',
        ["NewLine"] = '\n',
        ["excl"] = '!',
        ["num"] = '#',
        ["dollar"] = '$',
        ["percnt"] = '%',
        ["lpar"] = '(',
        ["rpar"] = ')',
        ["ast"] = '*',
        ["plus"] = '+',
        ["comma"] = ',',
        ["period"] = '.',
        ["sol"] = '/',
        ["colon"] = ':',
        ["semi"] = ';',
        ["equals"] = '=',
        ["quest"] = '?',
        ["commat"] = '@',
        ["lsqb"] = '[',
        ["lbrack"] = '[',
        ["bsol"] = '\\',
        ["rsqb"] = ']',
        ["rbrack"] = ']',
        ["lowbar"] = '_',
        ["grave"] = '`',
        ["lcub"] = '{',
        ["lbrace"] = '{',
        ["verbar"] = '|',
        ["vert"] = '|',
        ["rcub"] = '}',
        ["rbrace"] = '}',
        ["hyphen"] = 0x2010,
        ["dash"] = 0x2010,
        ["check"] = 0x2713,
        ["cross"] = 0x2717,
        ["star"] = 0x2606,
        ["starf"] = 0x2605,
        ["phone"] = 0x260E,
        ["AMP"] = '&',
        ["LT"] = '<',
        ["GT"] = '>',
        ["QUOT"] = '"',
        ["COPY"] = 0xA9,
        ["REG"] = 0xAE,
        ["TRADE"] = 0x2122,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Modern.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Decode(string? text)
    {
        if (text is null || !text.Contains('&', StringComparison.Ordinal))
            return text ?? "";

        // Written as numbers first, so that what one entity yields is never read as part of another.
        StringBuilder? numbered = null;
        var copied = 0;
        foreach (var entity in Named.EnumerateMatches(text))
        {
            if (!ByName.TryGetValue(text.AsSpan(entity.Index + 1, entity.Length - 2), out var code))
                continue;

            numbered ??= new StringBuilder(text.Length);
            numbered.Append(text, copied, entity.Index - copied).Append(CultureInfo.InvariantCulture, $"&#{code};");
            copied = entity.Index + entity.Length;
        }

        return WebUtility.HtmlDecode(numbered?.Append(text, copied, text.Length - copied).ToString() ?? text);
    }

    [GeneratedRegex("&[A-Za-z]{2,7};", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Named { get; }
}
