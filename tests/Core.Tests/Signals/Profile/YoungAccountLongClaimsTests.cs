using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class YoungAccountLongClaimsTests : SignalTests<YoungAccountLongClaims>
{
    protected override Dossier Raised => Joined(daysAgo: 20, years: 9);

    protected override Dossier Clear => Joined(daysAgo: 900, years: 9);

    protected override Dossier NotAvailable => A.Dossier(new Claims { YearsOfExperience = 9 });

    [Theory]
    [InlineData(89, 5, Outcome.Raised)]
    [InlineData(90, 5, Outcome.Clear)]
    [InlineData(89, 4, Outcome.Clear)]
    public void Needs_both_a_young_account_and_a_long_career(int daysAgo, int years, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Joined(daysAgo, years)));

    [Fact]
    public void Does_not_apply_when_no_years_are_claimed()
        => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Joined(int daysAgo, int years) => A.Dossier(
        A.Profile() with { JoinedAt = A.Today.AddDays(-daysAgo) },
        A.Request() with { Claims = new Claims { YearsOfExperience = years } });
}
