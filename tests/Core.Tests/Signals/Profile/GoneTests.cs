using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class GoneTests : SignalTests<Gone>
{
    protected override Dossier Raised => Missing(3);

    protected override Dossier Clear => A.Dossier();

    protected override Dossier NotAvailable => Missing(2);

    [Fact]
    public void A_suspension_that_the_platform_shows_counts_at_once()
        => Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(A.Profile() with { Suspended = true })));

    [Fact]
    public void An_address_that_never_led_anywhere_is_a_slip_of_the_pen()
        => Assert.False(Signal.Evaluate(A.Dossier(A.Profile() with { NotFound = true })).Applicable);

    private static Dossier Missing(int days)
        => A.Dossier(A.Profile() with { NotFound = true }, new ProfileGone(A.Today.AddDays(-10), A.Today, days));
}
