using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>Random bytes and mutated pages never throw and never hang; a longer run is in tests/Bench.</summary>
public sealed class HtmlFuzzTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p", ">", "<a href='", "'", "\"", "<!--", "-->", "<script type=application/ld+json>", "</script>", "{\"@type\":",
        "<svg>", "</svg>", "<math/>", "<table>", "<td>", "<li>", "&amp;", "&#xD800;", "&#0;", "\0", "<title>", "</title", "<meta charset=",
        "utf-7", "ibm037", "iso-2022-jp", "utf-16", "itemscope ", "itemprop=a ", "<base href=", "http://[", "mailto:%zz", "tel:", "<b>", "</b>",
        "<i>", "</i>", "<select>", "<option>", "<template>", "<frameset>", "<plaintext>", "<![CDATA[", "]]>", "<?php", "<%", "%>", "=", "/",
        " ", "\n", "é", "\ud83d", "<form>", "</p>", "</br>", "<body>", "<head>", "</html>", "x",
    ];

    [Fact]
    public void Random_bytes_are_survived()
    {
        const int seed = 11;
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var bytes = new byte[random.Next(1, 4_000)];
            random.NextBytes(bytes);
            Survive(bytes, ContentType(random), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Random_markup_is_survived()
    {
        const int seed = 12;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var html = new StringBuilder();
            for (var length = random.Next(1, 120); length > 0; length--)
                html.Append(Pieces[random.Next(Pieces.Length)]);

            Survive(Encoding.UTF8.GetBytes(html.ToString()), ContentType(random), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void A_page_with_wounds_is_survived()
    {
        const int seed = 13;
        var random = new Random(seed);
        var whole = Encoding.UTF8.GetBytes(OrdinaryPages.Portfolio);
        for (var round = 0; round < 1_500; round++)
        {
            var page = whole.ToList();
            for (var wounds = random.Next(1, 20); wounds > 0; wounds--)
                Wound(random, page);

            Survive([.. page], ContentType(random), $"seed {seed}, round {round}");
        }
    }

    private static void Wound(Random random, List<byte> page)
    {
        var at = random.Next(page.Count);
        switch (random.Next(4))
        {
            case 0:
                page[at] = (byte)random.Next(256);
                break;
            case 1:
                page.RemoveRange(at, Math.Min(random.Next(40), page.Count - at));
                page.Add((byte)'<');
                break;
            case 2:
                page.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            default:
                page.InsertRange(at, page.GetRange(at, Math.Min(random.Next(200), page.Count - at)));
                break;
        }
    }

    private static string? ContentType(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => "text/html; charset=utf-16",
        2 => "text/html; charset=iso-2022-jp",
        3 => "text/html; charset=\"",
        4 => "text/html; charset=x-mac-japanese",
        5 => "text/html; charset=hz-gb-2312",
        _ => "text/html",
    };

    private static void Survive(byte[] body, string? contentType, string where)
    {
        var exception = Record.Exception(() =>
        {
            if (HtmlPage.Read(body, contentType, HtmlPageTests.Url) is PageResult.Read(var page))
                HtmlHostileTests.Use(page);
        });

        Assert.True(exception is null, $"{where}: {exception}");
    }
}
