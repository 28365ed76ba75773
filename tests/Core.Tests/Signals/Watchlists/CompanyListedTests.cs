using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Watchlists;

namespace GigVet.Core.Tests.Signals.Watchlists;

public sealed class CompanyListedTests : SignalTests<CompanyListed>
{
    protected override Dossier Raised => Through("Nordwind Trading GmbH", "Quay 4, Rostock, Germany");

    protected override Dossier Clear => Through("Sandmeer Studio", "Quay 4, Rostock, Germany");

    protected override Dossier NotAvailable
        => A.Dossier(new Claims { Agency = new Agency("Nordwind Trading", null) });

    [Theory]
    [InlineData("Quay 4, 18055 Rostock", Strength.Context)]
    [InlineData("Rostock", Strength.Context)]
    [InlineData("Lisbon", Strength.Context)]
    public void A_name_alone_carries_no_points(string address, Strength expected)
        => Assert.Equal(expected, Signal.Evaluate(Through("Nordwind Trading GmbH", address)).Strength);

    [Fact]
    public void Does_not_apply_without_an_agency()
        => Assert.False(Signal.Evaluate(A.Dossier(Listed.Official(Listed.Company()))).Applicable);

    private static Dossier Through(string agency, string address) => A.Dossier(
        A.Request() with
        {
            Claims = new Claims { Agency = new Agency(agency, null) },
            Observations = new Observations { Shipping = new Shipping(address) },
        },
        Listed.Official(Listed.Company()));
}
