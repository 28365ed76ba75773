using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class AccountTransferTests : SignalTests<AccountTransfer>
{
    private static readonly string[] Logos = ["Logo Design", "Illustrator", "Branding", "Typography", "Packaging", "Photoshop"];

    protected override Dossier Raised => Told(dormant: true, pivot: true, another: true);

    protected override Dossier Clear => Told();

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(true, true, false, false, Outcome.Clear)]
    [InlineData(true, true, false, true, Outcome.Raised)]
    [InlineData(false, true, true, true, Outcome.Raised)]
    [InlineData(false, false, true, true, Outcome.Clear)]
    public void Takes_three_of_the_four_marks(bool dormant, bool pivot, bool another, bool payout, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Told(dormant, pivot, another, payout)));

    [Theory]
    [InlineData(180, Outcome.Raised)]
    [InlineData(181, Outcome.Clear)]
    public void A_payout_is_new_for_half_a_year(int daysAgo, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Told(true, true, payout: true, payoutDays: daysAgo)));

    [Fact]
    public void Is_strong_and_voids_reassurance()
        => Assert.Equal((Strength.Strong, true), (Signal.Evaluate(Raised).Strength, Signal.Info.DeliberateAbuse));

    [Fact]
    public void Somebody_without_a_history_has_none_to_hand_over()
        => Assert.False(Signal.Evaluate(AProfile.With(profile => profile with { Reviews = [], Contracts = [], Skills = ["Go"] })).Applicable);

    private static Dossier Told(
        bool dormant = false, bool pivot = false, bool another = false, bool payout = false, int payoutDays = 30)
    {
        int[] days = dormant ? [900, 880, 860, 60, 40, 20] : [600, 500, 400, 300, 200, 100];
        var reviews = days.Select((day, place) => AProfile.Review(
            day,
            another && place < 2 ? "Thanks Omar, the work was on time." : "The work was on time and well done.",
            $"client-{place}",
            Logos[place],
            Logos[(place + 1) % Logos.Length]));

        return A.Dossier(
            A.Profile() with { Reviews = [.. reviews], Skills = pivot ? ["Solidity", "Rust", "Go"] : Logos },
            A.Request() with
            {
                Observations = payout ? new Observations { Payout = new Payout { ChangedAt = A.Today.AddDays(-payoutDays) } } : null,
            });
    }
}
