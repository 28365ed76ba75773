using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class MissingVerificationTests : SignalTests<MissingVerification>
{
    protected override Dossier Raised => AProfile.With(profile => profile with { IdentityVerified = false, PhoneVerified = false });

    protected override Dossier Clear => AProfile.With(profile => profile with { IdentityVerified = false, EmailVerified = true });

    protected override Dossier NotAvailable => A.Dossier();

    [Fact]
    public void One_mark_alone_says_nothing_when_it_is_missing_and_enough_when_it_is_there()
    {
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(AProfile.With(profile => profile with { IdentityVerified = false })));
        Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.With(profile => profile with { PaymentVerified = true })));
    }

    [Fact]
    public void Is_colour_only() => Assert.Equal(Strength.Weak, Signal.Evaluate(Raised).Strength);
}
