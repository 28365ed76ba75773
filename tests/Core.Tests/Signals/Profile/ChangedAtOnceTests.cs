using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class ChangedAtOnceTests : SignalTests<ChangedAtOnce>
{
    protected override Dossier Raised => Since(Moved with { PaymentVerified = false });

    protected override Dossier Clear => Since(Moved);

    protected override Dossier NotAvailable => Since(A.Profile());

    private static ContractorProfile Same => A.Profile() with
    {
        Location = "Lithuania",
        PaymentVerified = true,
        IdentityVerified = true,
        Zone = new StatedZone("LT", null, TimeSpan.FromHours(3)),
    };

    private static ContractorProfile Moved => Same with { Location = "Spain", Zone = new StatedZone("ES", null, TimeSpan.FromHours(1)) };

    [Fact]
    public void Three_at_once_are_strong()
        => Assert.Equal(Strength.Strong, Signal.Evaluate(Since(Moved with { PaymentVerified = false, IdentityVerified = false })).Strength);

    [Fact]
    public void A_move_with_its_clock_is_one_mark_and_summer_time_none()
    {
        Assert.Equal(Outcome.Clear, OutcomeFor(Since(Moved)));
        Assert.Equal(Outcome.Clear, OutcomeFor(Since(Same with { PaymentVerified = false, Zone = new StatedZone("LT", null, TimeSpan.FromHours(2)) })));
    }

    [Fact]
    public void What_was_gained_is_no_loss()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            Moved, new ProfileBefore { At = A.Today.AddDays(-30), Country = "LT", PaymentVerified = false, IdentityVerified = false })));

    [Theory]
    [InlineData("Spain")]
    [InlineData("Pakistan")]
    [InlineData("United States")]
    [InlineData("Nigeria")]
    public void Where_it_went_changes_nothing(string place)
        => Assert.Equal(Strength.Moderate, Signal.Evaluate(Since(Moved with { Location = place, PaymentVerified = false })).Strength);

    private static Dossier Since(ContractorProfile now) => A.Dossier(now, new ProfileBefore
    {
        At = A.Today.AddDays(-30),
        Country = "LT",
        Offset = TimeSpan.FromHours(3),
        PaymentVerified = true,
        IdentityVerified = true,
    });
}
