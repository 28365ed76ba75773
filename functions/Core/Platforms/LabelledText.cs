using System.Text.RegularExpressions;

namespace GigVet.Platforms;

/// <summary>What a page says behind a label: "Location: Brno", or the label on one line and the value on the next.</summary>
internal sealed partial record LabelledText(string? Place, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones)
{
    private const int LinesRead = 2_000;
    private const int LongestLine = 200;

    public static LabelledText Of(string text)
    {
        string[] lines =
        [
            .. text.Split('\n').Take(LinesRead).Select(line => line.Trim()).Where(line => line.Length is > 0 and <= LongestLine),
        ];
        string[] places = [.. Values(lines, PlaceLabel).Where(value => value.Any(char.IsLetter)).Take(2)];

        return new LabelledText(
            places is [var place, ..] && places.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? place : null,
            [.. Values(lines, EmailLabel).Where(value => Email.IsMatch(value)).Take(5)],
            [.. Values(lines, PhoneLabel).Where(value => Phone.IsMatch(value)).Take(5)]);
    }

    private static IEnumerable<string> Values(string[] lines, Regex label)
    {
        foreach (var (place, line) in lines.Index())
        {
            if (label.Match(line) is not { Success: true } match)
                continue;

            var value = line[match.Length..].Trim();
            if (value.Length > 0 && match.Groups["colon"].Success)
                yield return value;
            else if (value.Length == 0 && place + 1 < lines.Length)
                yield return lines[place + 1];
        }
    }

    [GeneratedRegex(
        @"^(location|based in|lives in|address|country|city)\s*(?<colon>:|\s-\s)?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex PlaceLabel { get; }

    [GeneratedRegex(
        @"^e-?mail( address| me)?\s*(?<colon>:|\s-\s)?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex EmailLabel { get; }

    [GeneratedRegex(
        @"^(tel|telephone|phone|mobile|call me)( number)?\.?\s*(?<colon>:|\s-\s)?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex PhoneLabel { get; }

    [GeneratedRegex(
        @"^[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[^\s@<>.]{2,24}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Email { get; }

    [GeneratedRegex(
        @"^\+?[\d\s().-]{7,25}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Phone { get; }
}
