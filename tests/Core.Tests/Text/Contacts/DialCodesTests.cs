using GigVet.Text;

namespace GigVet.Core.Tests.Text.Contacts;

public sealed class DialCodesTests
{
    [Theory]
    [InlineData("+370 612 34567", "LT")]
    [InlineData("+7 912 345 6789", "RU,KZ")]
    [InlineData("+47 912 34 567", "NO,SJ")]
    [InlineData("+358 40 1234567", "FI,AX")]
    [InlineData("0612 345678", "")]
    [InlineData("+999 612 34567", "")]
    public void The_longest_code_counts(string number, string countries)
        => Assert.Equal(countries, string.Join(',', DialCodes.CountriesOf(PhoneNumber.Read(number)!)));

    [Fact]
    public void Every_country_of_the_table_is_one()
    {
        var countries = Enumerable.Range(1, 999)
            .SelectMany(code => DialCodes.CountriesOf(new PhoneNumber($"{code}0000000", IsInternational: true)))
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        Assert.True(countries.Length > 200, $"{countries.Length} countries");
        Assert.All(countries, country => Assert.NotNull(Countries.NameOf(country)));
    }
}
