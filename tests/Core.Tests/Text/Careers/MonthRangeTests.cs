using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class MonthRangeTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2019-01 - 2020-03", "2019-01", "2020-03")]
    [InlineData("Jan 2019 – Mar 2020", "2019-01", "2020-03")]
    [InlineData("January 2019 to March 2020", "2019-01", "2020-03")]
    [InlineData("01/2019 - 03/2020", "2019-01", "2020-03")]
    [InlineData("1.2019 — 3.2020", "2019-01", "2020-03")]
    [InlineData("2019-01-15 - 2020-03-02", "2019-01", "2020-03")]
    [InlineData("Sept. 2019 - Dez 2020", "2019-09", "2020-12")]
    [InlineData("styczeń 2019 - marzec 2020", "2019-01", "2020-03")]
    public void A_range_of_months_is_read(string text, string from, string to)
    {
        var range = MonthRange.Read(text);

        Assert.Equal(MonthRange.Of(from, to), range);
        Assert.NotNull(range);
    }

    [Theory]
    [InlineData("Jan 2019 - Present")]
    [InlineData("2019-01 – now")]
    [InlineData("Jan 2019 to date")]
    [InlineData("01/2019 - heute")]
    public void A_range_that_lasts_has_no_end(string text) => Assert.Equal(MonthRange.Of("2019-01", null), MonthRange.Read(text));

    [Theory]
    [InlineData("1993-2002")]
    [InlineData("1993 – 2002")]
    public void Years_may_mean_any_of_their_months(string text)
        => Assert.Equal(new MonthRange(MonthSpan.OfYear(1993), MonthSpan.OfYear(2002)), MonthRange.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2020 - 2019")]
    [InlineData("13/2019 - 14/2019")]
    [InlineData("0999-1020")]
    [InlineData("2019-01 - 2020-03 or so")]
    [InlineData("12345678")]
    public void Anything_else_is_no_range(string? text) => Assert.Null(MonthRange.Read(text));

    [Theory]
    [InlineData("2019-01 - 2020-06", "2020-01 - 2021-01", 5, true)]
    [InlineData("2019-01 - 2020-03", "2020-03 - 2021-01", 0, false)]
    [InlineData("2019-01 - 2020-03", "2020-01 - 2021-01", 2, false)]
    [InlineData("2015 - 2018", "2018 - 2020", 0, false)]
    [InlineData("2015 - 2019", "2017 - 2020", 13, true)]
    [InlineData("2019-01 - Present", "2025-01 - Present", 17, true)]
    [InlineData("2019-01 - 2020-01", "2021-01 - 2022-01", 0, false)]
    [InlineData("2019", "2019", 0, false)]
    public void Only_months_certainly_shared_count(string left, string right, int months, bool clearly)
    {
        var (first, second) = (MonthRange.Read(left)!, MonthRange.Read(right)!);

        Assert.Equal(months, first.CertainOverlap(second, AsOf));
        Assert.Equal(months, second.CertainOverlap(first, AsOf));
        Assert.Equal(clearly, first.OverlapsClearly(second, AsOf));
    }

    [Fact]
    public void Any_month_written_in_any_way_is_read_back()
    {
        string[] formats = ["yyyy-MM", "MMM yyyy", "MMMM yyyy", "MM/yyyy", "M.yyyy", "yyyy/MM", "yyyy-MM-dd"];
        var months = Gen.Choose(1960 * 12, (2090 * 12) - 1).Zip(Gen.Elements(formats)).ToArbitrary();

        Prop.ForAll(months, pair =>
        {
            var date = new DateTime(pair.Item1 / 12, (pair.Item1 % 12) + 1, 9);
            var text = date.ToString(pair.Item2, CultureInfo.InvariantCulture);
            return MonthRange.Of(text, text)?.From == MonthSpan.OfMonth(date.Year, date.Month);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
    }
}
