using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GigVet.Core.Tests.Alerts;

/// <summary>A message as Slack shows it, drawn from nothing but its payload.</summary>
internal sealed partial class SlackPicture
{
    private const int Width = 720;
    private const int Left = 64;
    private const int LettersPerLine = 92;
    private const int LineHeight = 20;
    private const int Gap = 8;

    /// <summary>🟥 🟧 🟨 🟩 as XML writes them.</summary>
    private static readonly (string Square, string Colour)[] Squares =
        [("&#128997;", "#d5342b"), ("&#128999;", "#e8912d"), ("&#129000;", "#e9b949"), ("&#129001;", "#2eb67d")];

    private readonly StringBuilder _drawing = new();
    private int _top = 44;

    public static string Of(string payload)
    {
        var picture = new SlackPicture();
        foreach (var block in JsonElement.Parse(payload).GetProperty("blocks").EnumerateArray())
            picture.Draw(block);

        return picture.Whole();
    }

    private void Draw(JsonElement block)
    {
        switch (block.GetProperty("type").GetString())
        {
            case "header":
                Text(block.GetProperty("text"), "font-size=\"17\" font-weight=\"bold\"");
                break;
            case "section" when block.TryGetProperty("fields", out var fields):
                Fields(fields);
                break;
            case "section":
                Text(block.GetProperty("text"), "");
                break;
            case "actions":
                Buttons(block.GetProperty("elements"));
                break;
            case "context":
                foreach (var element in block.GetProperty("elements").EnumerateArray())
                    Text(element, "font-size=\"12\" fill=\"#616061\"");
                break;
        }

        _top += Gap;
    }

    private void Text(JsonElement text, string style)
    {
        foreach (var line in Value(text).Split('\n').SelectMany(Wrapped))
        {
            _top += LineHeight;
            Line(Left, line, style);
        }
    }

    private void Fields(JsonElement fields)
    {
        var top = _top;
        foreach (var (place, field) in fields.EnumerateArray().Index())
        {
            _top = top + (place / 2 * 2 * LineHeight);
            foreach (var line in Value(field).Split('\n'))
            {
                _top += LineHeight;
                Line(Left + (place % 2 * 320), line, "");
            }
        }
    }

    private void Buttons(JsonElement buttons)
    {
        foreach (var (place, button) in buttons.EnumerateArray().Index())
        {
            var label = WebUtility.HtmlEncode(Value(button.GetProperty("text")));
            _drawing.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{Left + (place * 150)}\" y=\"{_top + 6}\" width=\"140\" height=\"28\" rx=\"4\" fill=\"#fff\" stroke=\"#bbb\"/>\n<text x=\"{Left + (place * 150) + 70}\" y=\"{_top + 25}\" text-anchor=\"middle\" font-size=\"13\" font-weight=\"bold\">{label}</text>\n");
        }

        _top += 34;
    }

    private void Line(int x, string line, string style)
        => _drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{_top}\" {style}>{Marked(line)}</text>\n");

    /// <summary>Lines break between words; a link is one word, as long as its label.</summary>
    private static IEnumerable<string> Wrapped(string text)
    {
        var (line, length) = (new StringBuilder(), 0);
        foreach (Match word in Word.Matches(text))
        {
            var shown = Link.Replace(word.Value, "${label}").Length + 1;
            if (length > 0 && length + shown > LettersPerLine)
            {
                yield return line.ToString();
                line.Clear();
                length = 0;
            }

            line.Append(length > 0 ? " " : "").Append(word.Value);
            length += shown;
        }

        yield return line.ToString();
    }

    /// <summary>Slack's own escapes are those of XML.</summary>
    private static string Marked(string line)
    {
        // Squares of our own: not every machine that shows the picture has the letters.
        foreach (var (square, colour) in Squares)
            line = line.Replace(square, $"<tspan fill=\"{colour}\">■</tspan>", StringComparison.Ordinal);

        var marked = Link.Replace(line, "<tspan fill=\"#1264a3\">${label}</tspan>");
        return Bold.Replace(marked, "<tspan font-weight=\"bold\">${text}</tspan>");
    }

    private static string Value(JsonElement text)
    {
        var value = text.GetProperty("text").GetString()!;
        return text.GetProperty("type").GetString() is "plain_text" ? WebUtility.HtmlEncode(value) : value;
    }

    private string Whole()
    {
        var height = _top + 12;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-label="An alert in Slack">
            <rect width="{Width}" height="{height}" rx="8" fill="#fff" stroke="#ddd"/>
            <g font-family="Lato, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="14" fill="#1d1c1d">
            <rect x="16" y="16" width="36" height="36" rx="6" fill="#0b5d4e"/><text x="34" y="40" text-anchor="middle" font-weight="bold" fill="#fff">GV</text>
            <text x="{Left}" y="30" font-weight="bold">GigVet</text><rect x="{Left + 52}" y="18" width="32" height="15" rx="3" fill="#eee"/><text x="{Left + 68}" y="29" text-anchor="middle" font-size="10" fill="#616061">APP</text>
            {_drawing.ToString().TrimEnd()}
            </g>
            </svg>

            """).Replace("\r", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("<https?://[^|>]+\\|(?<label>[^>]+)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("^\\*(?<text>[^*]+)\\*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Bold { get; }

    [GeneratedRegex("<[^>]*>\\S*|\\S+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Word { get; }
}
