using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Payments;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class SteadyPayoutTests : SignalTests<SteadyPayout>
{
    protected override Dossier Raised => Paid("KESSLER Mira", 180);

    protected override Dossier Clear => Paid("Jonas Petrik", 400);

    // Nobody owes reassurance: what is not known is no gap.
    protected override Dossier NotAvailable => Paid("Mira Kessler", null);

    [Theory]
    [InlineData(179, Outcome.Clear)]
    [InlineData(180, Outcome.Raised)]
    public void Half_a_year_is_needed(int days, Outcome expected) => Assert.Equal(expected, OutcomeFor(Paid("Mira Kessler", days)));

    [Theory]
    [InlineData("M. Kessler")]
    [InlineData("Anna Kessler")]
    [InlineData("Kessler Software GmbH")]
    public void A_name_that_may_be_theirs_is_not_enough(string holder) => Assert.Equal(Outcome.Clear, OutcomeFor(Paid(holder, 400)));

    [Fact]
    public void Another_contractor_who_is_paid_there_takes_it_away()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Raised.Request, Beside.Mark(MarkKind.PayoutHolder))));

    [Theory]
    [InlineData("Emily Thornton")]
    [InlineData("Weiming Zhang")]
    [InlineData("Nguyễn Thị Hương")]
    [InlineData("Дмитрий Орлов")]
    public void Whose_name_it_is_changes_nothing(string name)
        => Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(A.Profile() with { DisplayName = name }, Paid(name, 200).Request)));

    private static Dossier Paid(string holder, int? changedDaysAgo) => A.Dossier(A.Request() with
    {
        Observations = new Observations
        {
            Payout = new Payout { Holder = holder, ChangedAt = changedDaysAgo is { } days ? A.Today.AddDays(-days) : null },
        },
    });
}
