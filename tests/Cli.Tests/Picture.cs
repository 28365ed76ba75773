using System.Globalization;
using System.Net;
using System.Text;

namespace GigVet.Cli.Tests;

/// <summary>Text of a terminal as an SVG image, readable on light and dark pages.</summary>
internal static class Picture
{
    private const double LetterWidth = 7.83;
    private const int LineHeight = 18;
    private const int Margin = 16;

    /// <summary>Ordinary blanks in a row become one.</summary>
    private const char HardBlank = '\u00A0';

    public static string Of(string text)
    {
        var lines = text.Replace("\r", "", StringComparison.Ordinal).Trim('\n').Split('\n');
        var width = Margin * 2 + (int)(lines.Max(line => line.TrimEnd().Length) * LetterWidth);
        var height = Margin * 2 + lines.Length * LineHeight;
        var picture = new StringBuilder();
        picture.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"A GigVet report\">\n");
        picture.Append(
            CultureInfo.InvariantCulture,
            $"<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#1b1f24\"/>\n");
        picture.Append("<g font-family=\"ui-monospace, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"13\" fill=\"#d7dde4\">\n");
        for (var place = 0; place < lines.Length; place++)
        {
            var line = lines[place].TrimEnd();
            if (line.Length == 0)
                continue;

            picture.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin}\" y=\"{Margin + (place + 1) * LineHeight - 5}\"{Style(line, place)}>{WebUtility.HtmlEncode(line).Replace(' ', HardBlank)}</text>\n");
        }

        return picture.Append("</g>\n</svg>\n").ToString();
    }

    private static string Style(string line, int place) => line switch
    {
        _ when place == 0 || !line.StartsWith(' ') && !line.Contains("  ", StringComparison.Ordinal) && line.Length < 40
            => " font-weight=\"bold\" fill=\"#ffffff\"",
        _ when line.Contains('█', StringComparison.Ordinal) => " fill=\"#ff9580\"",
        _ when line.Contains('░', StringComparison.Ordinal) => " fill=\"#7fd6a0\"",
        _ when line.Contains("Honest people", StringComparison.Ordinal) || line.Contains(" But: ", StringComparison.Ordinal) => " fill=\"#9fb4c7\"",
        _ => "",
    };
}
