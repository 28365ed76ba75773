using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace GigVet.Web;

/// <summary>Decodes entities; besides the old ones those of HTML 5 that people hide addresses in or templates use.</summary>
internal static partial class HtmlEntities
{
    private static readonly FrozenDictionary<string, int> Modern = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Tab"] = '\t', ["NewLine"] = '\n', ["excl"] = '!', ["num"] = '#', ["dollar"] = '$', ["percnt"] = '%',
        ["lpar"] = '(', ["rpar"] = ')', ["ast"] = '*', ["plus"] = '+', ["comma"] = ',', ["period"] = '.', ["sol"] = '/',
        ["colon"] = ':', ["semi"] = ';', ["equals"] = '=', ["quest"] = '?', ["commat"] = '@', ["lsqb"] = '[',
        ["lbrack"] = '[', ["bsol"] = '\\', ["rsqb"] = ']', ["rbrack"] = ']', ["lowbar"] = '_', ["grave"] = '`',
        ["lcub"] = '{', ["lbrace"] = '{', ["verbar"] = '|', ["vert"] = '|', ["rcub"] = '}', ["rbrace"] = '}',
        ["hyphen"] = 0x2010, ["dash"] = 0x2010, ["check"] = 0x2713, ["cross"] = 0x2717, ["star"] = 0x2606,
        ["starf"] = 0x2605, ["phone"] = 0x260E, ["AMP"] = '&', ["LT"] = '<', ["GT"] = '>', ["QUOT"] = '"',
        ["COPY"] = 0xA9, ["REG"] = 0xAE, ["TRADE"] = 0x2122,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Decode(string? text)
    {
        if (text is null || !text.Contains('&', StringComparison.Ordinal))
            return text ?? "";

        // Written as numbers first, so that what one entity yields is never read as part of another.
        return WebUtility.HtmlDecode(Named.Replace(text, entity
            => Modern.TryGetValue(entity.Groups["name"].Value, out var code) ? $"&#{code};" : entity.Value));
    }

    [GeneratedRegex("&(?<name>[A-Za-z]{2,7});", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Named { get; }
}
