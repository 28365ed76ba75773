using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Payments;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class PayoutChangedOftenTests : SignalTests<PayoutChangedOften>
{
    protected override Dossier Raised => Changed(10, 60);

    protected override Dossier Clear => Changed(10);

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Observations = new Observations { Payout = new Payout() } });

    [Theory]
    [InlineData(90, Outcome.Raised)]
    [InlineData(91, Outcome.Clear)]
    public void Ninety_days_count(int daysAgo, Outcome expected) => Assert.Equal(expected, OutcomeFor(Changed(1, daysAgo)));

    [Fact]
    public void A_correction_on_the_same_day_is_one_change()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Changed(10, 10.01)));

    [Fact]
    public void Never_is_an_answer() => Assert.Equal(Outcome.Clear, OutcomeFor(Changed()));

    [Fact]
    public void The_last_change_counts_beside_the_list()
        => Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(A.Request() with
        {
            Observations = new Observations { Payout = new Payout { ChangedAt = A.Today.AddDays(-2), Changes = [A.Today.AddDays(-20)] } },
        })));

    private static Dossier Changed(params double[] daysAgo) => A.Dossier(A.Request() with
    {
        Observations = new Observations { Payout = new Payout { Changes = [.. daysAgo.Select(days => A.Today.AddDays(-days))] } },
    });
}
