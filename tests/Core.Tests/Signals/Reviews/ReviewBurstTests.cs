using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class ReviewBurstTests : SignalTests<ReviewBurst>
{
    private static readonly int[] Ordinary = [.. Enumerable.Range(0, 20).Select(month => 20 + (month * 30))];

    protected override Dossier Raised => With(5);

    protected override Dossier Clear => With(1);

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(4, Outcome.Clear)]
    [InlineData(5, Outcome.Raised)]
    public void Five_within_a_week_are_a_burst(int atOnce, Outcome expected) => Assert.Equal(expected, OutcomeFor(With(atOnce)));

    [Fact]
    public void A_busy_account_has_five_every_week()
        => Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.Reviewed(AProfile.Reviews([.. Enumerable.Range(0, 150).Select(n => n * 7 / 5)]))));

    [Fact]
    public void A_first_month_is_too_short_to_tell()
        => Assert.False(Signal.Evaluate(AProfile.Reviewed(AProfile.Reviews(30, 20, 5, 4, 3, 2, 1))).Applicable);

    [Fact]
    public void Does_not_apply_without_reviews() => Assert.False(Signal.Evaluate(AProfile.Reviewed()).Applicable);

    private static Dossier With(int atOnce)
        => AProfile.Reviewed(AProfile.Reviews([.. Ordinary, .. Enumerable.Range(0, atOnce).Select(day => 215 + day)]));
}
