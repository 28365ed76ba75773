using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class SeveralChangesTests : SignalTests<SeveralChanges>
{
    private static readonly ContractorProfile Moved = Earlier.Profile() with { Location = "Porto, Portugal" };
    private static readonly ContractorProfile Renamed = Earlier.Profile() with { DisplayName = "Jonas Petrik", Photo = new Uri("https://img.example/2.jpg") };

    protected override Dossier Raised => Dossier(Moved, NewBank);

    protected override Dossier Clear => Dossier(Earlier.Profile());

    protected override Dossier NotAvailable => A.Dossier();

    private static Payout NewBank => new() { Holder = "Jonas Petrik", Method = PayoutMethod.Bank, Country = "PT" };

    [Fact]
    public void One_of_them_alone_does_not_count_and_a_new_name_with_a_new_picture_is_one()
    {
        Assert.Equal(Outcome.Clear, OutcomeFor(Dossier(Moved)));
        Assert.Equal(Outcome.Clear, OutcomeFor(Dossier(Renamed)));
        Assert.Equal(Outcome.Clear, OutcomeFor(Dossier(Earlier.Profile(), NewBank)));
    }

    [Fact]
    public void All_three_are_strong_and_no_former_name_is_repeated()
    {
        var finding = Signal.Evaluate(Dossier(Renamed with { Location = "Porto, Portugal" }, NewBank));

        Assert.Equal((Outcome.Raised, Strength.Strong), (finding.Outcome, finding.Strength));
        Assert.DoesNotContain("Mira", finding.Message + string.Concat(finding.Evidence.Select(one => one.Observation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-29, Outcome.Raised)]
    [InlineData(-31, Outcome.Clear)]
    public void What_changed_within_thirty_days_adds_up(int days, Outcome expected)
    {
        var before = Earlier.Seen() with { Recent = [new DatedChange("payout", A.Today.AddDays(days))] };

        Assert.Equal(expected, OutcomeFor(A.Dossier(Moved, Earlier.Request(), Earlier.Before(before))));
    }

    private static Dossier Dossier(ContractorProfile profile, Payout? payout = null)
        => A.Dossier(profile, Earlier.Request(payout), Earlier.Before());
}
