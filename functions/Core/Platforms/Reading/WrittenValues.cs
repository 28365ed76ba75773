using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using GigVet.Model;

namespace GigVet.Platforms.Reading;

/// <summary>Dates, numbers and amounts as pages write them for people, in the languages the platforms are shown in.</summary>
internal static partial class WrittenValues
{
    private const int Longest = 60;

    /// <summary>First letters of the months in English, German, French, Spanish, Italian, Dutch and Portuguese.</summary>
    private static readonly FrozenDictionary<string, int> Months = new (string Starts, int Month)[]
    {
        ("jan ene gen janv", 1), ("feb fev fév febr fevr févr", 2), ("mar mär maer mrz mars maa mrt", 3), ("apr abr avr avri", 4),
        ("may mai mag mei maj", 5), ("jun giu juin", 6), ("jul lug juil", 7), ("aug ago aoû aou août aout", 8), ("sep set sept", 9),
        ("oct okt out ott", 10), ("nov", 11), ("dec dez dic déc", 12),
    }
    .SelectMany(pair => pair.Starts.Split(' ').Select(start => (start, pair.Month)))
    .ToFrozenDictionary(pair => pair.start, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] IsoForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss"];

    public static DateTimeOffset? IsoDate(string text) => text.Length <= Longest && DateTimeOffset.TryParseExact(
        text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
        && date.Year is >= 1990 and < 2100
            ? date.ToUniversalTime()
            : null;

    /// <summary>A day or a month with its year, and nothing else: "Apr 11, 2019", "11. April 2019", "avril 2019".</summary>
    public static DateTimeOffset? Date(string text)
    {
        if (IsoDate(text.Trim()) is { } iso)
            return iso;
        if (text.Length > Longest || WordDate.Match(text.Trim()) is not { Success: true } date || MonthOf(date.Groups["month"].Value) is not { } month)
            return null;

        var year = int.Parse(date.Groups["year"].Value, CultureInfo.InvariantCulture);
        var day = date.Groups["day"].Success ? int.Parse(date.Groups["day"].Value, CultureInfo.InvariantCulture) : 1;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : null;
    }

    /// <summary>An amount with the sign or code of its currency; a dollar sign alone is taken as that of the United States.</summary>
    public static Money? Money(string text)
    {
        if (text.Length > Longest || Amount.Match(text.Trim()) is not { Success: true } amount)
            return null;

        var sign = amount.Groups["sign"].Value.ToUpperInvariant();
        var currency = sign switch
        {
            "$" or "US$" or "USD" => "USD",
            "€" or "EUR" => "EUR",
            "£" or "GBP" => "GBP",
            "A$" or "AUD" => "AUD",
            "C$" or "CA$" or "CAD" => "CAD",
            _ => null,
        };
        return currency is not null && Number(amount.Groups["number"].Value) is { } number and > 0 and < 1e7
            ? new Money((decimal)number, currency)
            : null;
    }

    /// <summary>"1,234", "1.234" and "1 234" are a thousand; "4.8" and "4,8" are not.</summary>
    public static double? Number(string text)
    {
        var bare = text.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        if (bare.Length is 0 or > 15 || !NumberForm.IsMatch(bare))
            return null;

        var last = bare.LastIndexOfAny(['.', ',']);
        var isFraction = last >= 0 && bare.Length - last - 1 != 3;
        var digits = isFraction
            ? bare[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + "." + bare[(last + 1)..]
            : bare.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static int? Count(string text) => Number(text) is { } number and >= 0 and < 10_000_000 && number == Math.Floor(number) ? (int)number : null;

    private static int? MonthOf(string word)
    {
        var bare = word.TrimEnd('.');
        for (var length = Math.Min(4, bare.Length); length >= 3; length--)
        {
            if (Months.TryGetValue(bare[..length], out var month))
                return month;
        }

        return null;
    }

    [GeneratedRegex(
        @"^((?<day>\d{1,2})(\.|st|nd|rd|th)?\s(de\s)?(?<month>\p{L}{3,10}\.?)|(?<month>\p{L}{3,10}\.?)(\s(?<day>\d{1,2})(st|nd|rd|th)?,?)?),?\s(de\s)?(?<year>(19|20)\d\d)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex WordDate { get; }

    [GeneratedRegex(
        @"^((?<sign>US\$|CA\$|[AC]?\$|€|£|USD|EUR|GBP|AUD|CAD)\s?(?<number>\d[\d.,]{0,12})|(?<number>\d[\d.,]{0,12})\s?(?<sign>US\$|[$€£]|USD|EUR|GBP|AUD|CAD))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(
        @"^\d{1,3}([.,]\d{3})*([.,]\d{1,2})?$|^\d+([.,]\d{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex NumberForm { get; }
}
