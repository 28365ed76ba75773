using System.Runtime.InteropServices;

namespace GigVet.Text;

/// <summary>
/// A point in a career as people write it: a month, or a year of which any month can be meant. Months are counted from
/// year 0, so that they subtract.
/// </summary>
/// <param name="Earliest">First month it can mean.</param>
/// <param name="Latest">Last month it can mean.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MonthSpan(int Earliest, int Latest)
{
    private const int MonthsOfYear = 12;

    /// <summary>Outside these years a number is no year of a career.</summary>
    public const int FirstYear = 1950;

    public const int LastYear = 2100;

    public int Year => Earliest / MonthsOfYear;

    public static MonthSpan OfMonth(int year, int month)
        => new((year * MonthsOfYear) + month - 1, (year * MonthsOfYear) + month - 1);

    public static MonthSpan OfYear(int year) => new(year * MonthsOfYear, (year * MonthsOfYear) + MonthsOfYear - 1);

    public static MonthSpan Of(DateTimeOffset time) => OfMonth(time.Year, time.Month);

    internal static bool IsYear(int number) => number is >= FirstYear and <= LastYear;
}
