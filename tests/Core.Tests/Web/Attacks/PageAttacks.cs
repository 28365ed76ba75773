using System.Text;

namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>Pages that would kill, hang or mislead their reader.</summary>
internal static class PageAttacks
{
    private const string Kind = "Pages";
    private const string Jane = "<h1>Jane Roe</h1>";
    private const string Scripts = "The page is built by scripts, which are not run here.";

    public static IReadOnlyList<Attack> All { get; } =
    [
        Html("deep nesting", "100,000 div inside each other.", "The page nests tags more than 256 deep.",
            () => Many("<div>", 100_000)),
        Html("deep nesting with formatting", "30,000 pairs of b and i that cross.", "Read: Jane Roe x x x x x x x x x x x x x x x x",
            () => Jane + Many("<b><i>x </b></i>", 12_000)),
        Html("unclosed tags", "40,000 list items that are never closed.", "Read: Jane Roe x x x x x x x x x x x x x x x x",
            () => Jane + Many("<li>x ", 40_000)),
        Html("more tags than any page", "200,000 line breaks.", "The page has more than 50,000 tags.",
            () => Many("<br>", 200_000)),
        Html("entity flood", "A megabyte of entities.", "Read: Jane Roe &&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&",
            () => Jane + Many("&amp;", 200_000)),
        Html("entities that unfold", "A billion laughs: entities defined by ten of the one before.", "Read: ]> Jane Roe &lol9;",
            () => "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;\">]>" + Jane + "&lol9;"),
        Html("numbers of no character", "Entities beyond Unicode and half pairs.", "Read: Jane Roe",
            () => Jane + "&#x110000;&#xD800;&#0;&#99999999999999999999;", startsWith: true),
        Html("attribute of 5 MB", "One attribute of five megabytes.", "The page is larger than 1,024 KiB and was not read.",
            () => $"<a href=\"{new string('x', 5 << 20)}\">x</a>"),
        Html("attribute of 900 KB", "One attribute that fits.", "Read: Jane Roe",
            () => $"{Jane}<a href=\"/{new string('x', 900_000)}\"></a>"),
        Html("100,000 attributes", "One tag with a hundred thousand attributes.", "Read: Jane Roe",
            () => $"{Jane}<p {string.Concat(Enumerable.Range(0, 90_000).Select(n => $"a{n} "))}></p>"),
        Html("open comment", "A comment that is never closed.", "Read: Jane Roe", () => Jane + "<!--" + Many("<p>x", 100_000)),
        Html("JSON-LD without end", "JSON of 100,000 brackets inside each other.", "Read: Jane Roe",
            () => $"{Jane}<script type=application/ld+json>{new string('[', 100_000)}</script>"),
        Bytes("NULs", "NULs between all letters.", "Read: Jane Roe",
            () => [.. Encoding.ASCII.GetBytes(Jane).SelectMany(letter => new byte[] { 0, letter })]),
        Bytes("broken UTF-8", "Bytes that are no character.", "Read: Jane \uFFFD\uFFFD Roe",
            () => [.. "<h1>Jane "u8, 0xC3, 0x28 - 0x28 + 0xFE, .. " Roe</h1>"u8], "text/html; charset=utf-8"),
        Bytes("a charset that does not exist", "A declared charset of nobody.", "Read: Jane Roe",
            () => Encoding.UTF8.GetBytes(Jane), "text/html; charset=x-nobody"),
        Bytes("UTF-7", "Markup hidden in UTF-7.", "Read: +ADw-script+AD4- Jane",
            () => Encoding.ASCII.GetBytes("<p>+ADw-script+AD4- Jane"), "text/html; charset=utf-7"),
        Bytes("half a UTF-16", "UTF-16 with a mark and an odd number of bytes.", "Read: Jane Roe\uFFFD",
            () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<p>Jane Roe"), 0x41]),
        Html("SVG", "A drawing with a script.", "The address holds a picture, not a page.",
            () => "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script><text>Jane</text></svg>"),
        Html("SVG by its type", "A drawing that says so.", "The address holds image/svg+xml, not a page.",
            () => "<svg></svg>", contentType: "image/svg+xml"),
        Html("MHTML", "A page saved as one file.",
            "The page was saved as one MHTML file; save it as \"web page, HTML only\".",
            () => "From: <Saved by Blink>\r\nSubject: Jane\r\nMIME-Version: 1.0\r\n\r\n<h1>Jane</h1>"),
        Html("PDF that says it is HTML", "Another format under the type of a page.", "The address holds a PDF, not a page.",
            () => "%PDF-1.7 x"),
        Html("JavaScript shell", "A page that scripts would build.", Scripts,
            () => "<body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>"),
        Html("loading", "A page that says only that it is loading.", Scripts,
            () => "<body><div id=app>Loading…</div><script src=/main.js></script>"),
        Html("empty page", "A body of no bytes.", Scripts, () => ""),
        Html("blank page", "Tags without text.", Scripts, () => "<html><head></head><body><div></div></body></html>"),
    ];

    private static Attack Html(
        string name, string does, string outcome, Func<string> html,
        string contentType = "text/html; charset=utf-8", bool startsWith = false)
        => new(Kind, name, does, outcome, async () =>
        {
            var said = await Hostile.PageAsync(html(), contentType);
            return startsWith && said.StartsWith(outcome, StringComparison.Ordinal) ? outcome : said;
        });

    private static Attack Bytes(
        string name, string does, string outcome, Func<byte[]> body, string contentType = "text/html")
        => new(Kind, name, does, outcome, () => Hostile.PageAsync(body(), contentType));

    private static string Many(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
