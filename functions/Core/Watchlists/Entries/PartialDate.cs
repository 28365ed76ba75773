using System.Globalization;
using System.Text.Json.Serialization;

namespace GigVet.Watchlists;

/// <summary>A date of birth as far as it is known: a day, a month, a year, or some years.</summary>
/// <param name="From">First day it can be.</param>
/// <param name="To">Last day it can be.</param>
/// <param name="About">The source says "about": a year more or less means nothing.</param>
public readonly record struct PartialDate(DateOnly From, DateOnly To, bool About = false)
{
    private const int EarliestYear = 1850;
    private const int LatestYear = 2100;
    private const int LongestText = 40;

    private static readonly string[] Days =
        ["yyyy-M-d", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "yyyy-MM-ddTHH:mm:ss", "yyyy/M/d", "yyyyMMdd"];

    private static readonly string[] Months = ["yyyy-M", "MMM yyyy", "MMMM yyyy", "M/yyyy"];

    private static readonly string[] Abouts = ["circa ", "approximately ", "c. ", "about ", "ca. "];

    [JsonIgnore]
    public bool IsDay => From == To && !About;

    /// <summary>
    /// Reads how lists and people write it: "28 Jul 1963", "circa 1955", "1955 to 1960", "00/00/1960", "1960-05".
    /// </summary>
    public static PartialDate? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is < 4 or > LongestText)
            return null;

        var about = Array.Find(Abouts, word => trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (about is not null)
            trimmed = trimmed[about.Length..].Trim();

        if (trimmed.IndexOf(" to ", StringComparison.OrdinalIgnoreCase) is > 0 and var to)
        {
            return One(trimmed[..to].Trim(), false) is { } first && One(trimmed[(to + 4)..].Trim(), false) is { } last
                && first.From <= last.To
                    ? new PartialDate(first.From, last.To, about is not null)
                    : null;
        }

        return One(trimmed, about is not null);
    }

    public static PartialDate? OfYears(int from, int to, bool about = false)
        => from is >= EarliestYear and <= LatestYear && to >= from && to <= LatestYear
            ? new PartialDate(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), about)
            : null;

    /// <summary>How another source's date fits this one.</summary>
    public DateFit FitOf(PartialDate other)
    {
        var overlap = From <= other.To && other.From <= To;
        if (overlap)
            return IsDay && other.IsDay ? DateFit.SameDay : DateFit.Possible;
        if ((About || other.About) && From.Year - 1 <= other.To.Year && other.From.Year - 1 <= To.Year)
            return DateFit.Possible;

        return IsDay && other.IsDay && From.Year == other.From.Year && From.Month == other.From.Day && From.Day == other.From.Month
            ? DateFit.Turned
            : DateFit.Different;
    }

    public override string ToString()
    {
        var years = From.Year == To.Year ? Text(From.Year) : $"{Text(From.Year)} to {Text(To.Year)}";
        var exact = From == To ? From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : From.Year == To.Year && From.Month == To.Month ? From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : years;
        return About ? "about " + exact : exact;
    }

    private static PartialDate? One(string text, bool about)
    {
        // The UK writes what it does not know as noughts.
        if (text.StartsWith("00/", StringComparison.Ordinal))
            text = text[3..];
        if (text.StartsWith("00/", StringComparison.Ordinal))
            text = text[3..];

        if (text.Length == 4)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                ? OfYears(year, year, about)
                : null;
        }

        if (Parse(text, Days) is { } day)
            return IsPlausible(day) ? new PartialDate(day, day, about) : null;
        if (Parse(text, Months) is { } month)
            return IsPlausible(month) ? new PartialDate(month, month.AddMonths(1).AddDays(-1), about) : null;

        return null;
    }

    private static bool IsPlausible(DateOnly date) => date.Year is >= EarliestYear and <= LatestYear;

    private static DateOnly? Parse(string text, string[] formats)
        => DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string Text(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}

/// <summary>How two dates of birth fit one another.</summary>
public enum DateFit
{
    SameDay,

    /// <summary>They do not contradict each other, but one of them says less than a day.</summary>
    Possible,

    /// <summary>The same with day and month in the other order.</summary>
    Turned,
    Different,
}
