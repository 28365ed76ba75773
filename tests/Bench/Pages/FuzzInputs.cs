using System.Text;

namespace GigVet.Bench.Pages;

/// <summary>Input made of pieces that mean something to the part that reads it, of wounds, and of noise.</summary>
internal static class FuzzInputs
{
    private const int MostBytes = 1 << 20;

    private static readonly string[] Addresses =
    [
        "http://", "https://", "HTTP:", "//", "/", "\\", "@", ":", ":80", ":443", ":22", "#", "?", "%", "%00", "%2e", "[", "]",
        "127.0.0.1", "0x7f", "0177", "2130706433", "::1", "::ffff:", "64:ff9b::", "a9fe:a9fe", "169.254.169.254", "10.", "0",
        "localhost", "example.com", ".", "..", "。", "．", "①", "１", "xn--", "bücher", "\u00ad", "\u200b", "\t", " ", "\n",
        "\0", "file:", "javascript:", "a", "-", "_", "168.63.129.16", "fe80::1%", "\ud83d", "user:pass", ".local", "255",
    ];

    private static readonly string[] Markup =
    [
        "<div>", "</div>", "<p", ">", "<a href='", "'", "\"", "<!--", "-->", "<script type=application/ld+json>", "</script>",
        "{\"@type\":", "<svg>", "</svg>", "<math/>", "<table>", "<tr>", "<td>", "<li>", "<ul>", "&amp;", "&#xD800;", "&#0;",
        "&", "\0", "<title>", "</title", "<meta charset=", "utf-7", "ibm037", "utf-16", "itemscope ", "itemprop=a ",
        "<base href=", "http://[", "mailto:%zz", "tel:", "<b>", "</b>", "<i>", "</i>", "<select>", "<option>", "<template>",
        "<frameset>", "<plaintext>", "<![CDATA[", "]]>", "<?php", "<%", "%>", "=", "/", " ", "\n", "é", "\ud83d", "<form>",
        "</p>", "</br>", "<body>", "<head>", "</html>", "x", "<noscript>", "<h1>", "id=root ", "class='a b' ", "<button>",
    ];

    private static readonly string[] RobotLines =
    [
        "User-agent: *", "User-agent: GigVet", "user-agent:gigvet/1", "User-agent:", "Disallow: /", "Disallow:", "Allow: /",
        "Disallow: /*a*b$", "Allow: /%C3%BC", "Disallow: *", "Sitemap: x", "Crawl-delay: 9", "\uFEFF", "#", ":", "\0", "*", "$",
        "/", "a", "%", "%ZZ", "ü", "\ud83d", "\n", "\r", "\r\n", "\n\n", "\u2028", " ", "\t", "Disallow: /aaaaaaaaaaaaaaaa",
    ];

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\"@type\":", "\"Person\"", "\"@graph\":", "\"mainEntity\":", "\"name\":", "\"x\"",
        "\"author\":{", "null", "true", "1e999", "-0", "\\u0000", "\\ud800", "\\", "/*", "*/", "//", "\n", "<!--", "-->", " ",
        "{\"@type\":\"Person\",\"name\":\"Jane\"}", "\"@value\":", "é", "\0", "[[[[[[[[", "{\"a\":", "NaN", "'", "<", "</script",
    ];

    public static byte[] Address(Random random) => random.Next(8) == 0 ? Noise(random, 40) : Pieces(random, Addresses, 14);

    public static byte[] Page(Random random) => random.Next(10) switch
    {
        0 => Noise(random, 4_000),
        1 => Wounded(random, PageCases.All["ordinary-12k"]()),
        2 => Monotonous(random, Markup, random.Next(40) == 0 ? MostBytes : 60_000),
        _ => Pieces(random, Markup, 200),
    };

    public static byte[] Robots(Random random) => random.Next(10) switch
    {
        0 => Noise(random, 2_000),
        1 => Monotonous(random, RobotLines, random.Next(40) == 0 ? MostBytes : 30_000),
        _ => Pieces(random, RobotLines, 150),
    };

    public static byte[] JsonLd(Random random)
    {
        var json = random.Next(10) == 0 ? Monotonous(random, Json, 60_000) : Pieces(random, Json, 120);
        return [9, .. "<script type=\"application/ld+json\">"u8, .. json, .. "</script><h1>x</h1>"u8];
    }

    private static byte[] Pieces(Random random, string[] pieces, int most)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, most); left > 0; left--)
            text.Append(pieces[random.Next(pieces.Length)]);

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A few pieces again and again: what is quadratic shows here.</summary>
    private static byte[] Monotonous(Random random, string[] pieces, int length)
    {
        var unit = Pieces(random, pieces, 6);
        var times = Math.Max(1, length / Math.Max(1, unit.Length));
        var bytes = new byte[times * unit.Length];
        for (var time = 0; time < times; time++)
            unit.CopyTo(bytes, time * unit.Length);

        return bytes;
    }

    private static byte[] Noise(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Wounded(Random random, byte[] whole)
    {
        var bytes = whole.ToList();
        for (var wounds = random.Next(1, 20); wounds > 0; wounds--)
        {
            var at = random.Next(bytes.Count);
            if (random.Next(2) == 0)
                bytes[at] = (byte)random.Next(256);
            else
                bytes.RemoveRange(at, Math.Min(random.Next(60), bytes.Count - at));
        }

        return [.. bytes];
    }
}
