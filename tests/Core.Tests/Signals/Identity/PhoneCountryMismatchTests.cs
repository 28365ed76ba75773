using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class PhoneCountryMismatchTests : SignalTests<PhoneCountryMismatch>
{
    protected override Dossier Raised => Told("+34 612 345 678", "LT");

    protected override Dossier Clear => Told("+370 612 34567", "LT");

    protected override Dossier NotAvailable => Told("0612 34567", "LT");

    [Theory]
    [InlineData("+1 416 555 0123", "CA")]
    [InlineData("+1 212 555 0123", "US")]
    [InlineData("+7 701 555 0123", "KZ")]
    [InlineData("0044 20 7946 0123", "GB")]
    [InlineData("+44 7781 555012", "GG")]
    public void A_code_that_countries_share_fits_each_of_them(string phone, string country)
        => Assert.Equal(Outcome.Clear, OutcomeFor(Told(phone, country)));

    [Theory]
    [InlineData("LT", "+370 612 34567", "+34 612 345 678")]
    [InlineData("NG", "+234 803 123 4567", "+233 20 123 4567")]
    [InlineData("KR", "+82 10 1234 5678", "+81 90 1234 5678")]
    [InlineData("UA", "+380 67 123 4567", "+48 601 234 567")]
    public void Which_countries_they_are_changes_nothing(string country, string own, string other)
    {
        Assert.Equal(Outcome.Clear, OutcomeFor(Told(own, country)));
        Assert.Equal((Outcome.Raised, Strength.Weak), (OutcomeFor(Told(other, country)), Signal.Evaluate(Told(other, country)).Strength));
    }

    [Fact]
    public void An_unknown_code_and_a_missing_claim_are_unknown()
    {
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(Told("+999 612 34567", "LT")));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(Told("+34 612 345 678", null)));
    }

    [Fact]
    public void No_telephone_says_nothing() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Told(string phone, string? country) => A.Dossier(new Claims { Phone = phone, Country = country });
}
