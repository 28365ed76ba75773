using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class ZoneMismatchTests : SignalTests<ZoneMismatch>
{
    protected override Dossier Raised => With("PT", new StatedZone("PK", "Asia/Karachi", TimeSpan.FromHours(5)));

    protected override Dossier Clear => With("PT", new StatedZone("PT", "Europe/Lisbon", TimeSpan.FromHours(1)));

    protected override Dossier NotAvailable => With("PT", null);

    [Theory]
    [InlineData("PT", 0, Outcome.Clear)]
    [InlineData("PT", 1, Outcome.Clear)]
    [InlineData("PT", 3, Outcome.Raised)]
    [InlineData("US", -8, Outcome.Clear)]
    [InlineData("IN", 5.5, Outcome.Clear)]
    [InlineData("IN", 6, Outcome.Raised)]
    public void Every_clock_of_the_country_fits_it(string country, double hours, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(country, new StatedZone(null, null, TimeSpan.FromHours(hours)))));

    [Fact]
    public void A_clock_that_fits_one_of_two_countries_is_not_charged_beside_their_difference()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            A.Profile() with { Location = "Portugal", Zone = new StatedZone("PK", "Asia/Karachi", TimeSpan.FromHours(5)) },
            Seen.Account(location: "Pakistan"))));

    [Fact]
    public void A_neighbour_with_the_same_clock_is_no_mismatch()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With("DE", new StatedZone("AT", "Europe/Vienna", TimeSpan.FromHours(2)))));

    [Fact]
    public void Which_two_countries_they_are_changes_nothing()
        => Assert.Equal(
            [Strength.Moderate],
            new[] { ("PL", "BR", -3), ("BR", "PL", 2), ("NG", "JP", 9), ("KR", "US", -5), ("UA", "VN", 7), ("US", "KP", 9) }
                .Select(pair => Signal.Evaluate(With(pair.Item1, new StatedZone(pair.Item2, null, TimeSpan.FromHours(pair.Item3)))))
                .Select(finding => finding.Outcome is Outcome.Raised ? finding.Strength : (Strength?)null)
                .Distinct()
                .Select(strength => strength!.Value));

    [Fact]
    public void Does_not_apply_where_no_country_is_claimed()
        => Assert.False(Signal.Evaluate(With(null, new StatedZone("PK", null, TimeSpan.FromHours(5)))).Applicable);

    private static Dossier With(string? country, StatedZone? zone)
        => AProfile.With(profile => profile with { Zone = zone }, new Claims { Country = country });
}
