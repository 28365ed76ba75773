using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class IdentityVerifiedTests : SignalTests<IdentityVerified>
{
    protected override Dossier Raised => With(true);

    protected override Dossier Clear => With(false);

    protected override Dossier NotAvailable => A.Dossier();

    [Fact]
    public void Gives_no_credit_beside_two_mismatches_and_keeps_it_beside_one()
    {
        var elsewhere = new StatedZone("PK", null, TimeSpan.FromHours(5));

        Assert.Equal(Outcome.Raised, OutcomeFor(With(true, new Claims { Country = "PT" }, elsewhere)));
        Assert.Equal(Outcome.Clear, OutcomeFor(With(true, new Claims { Country = "PT", Name = "Jonas Petrik" }, elsewhere)));
    }

    [Fact]
    public void Speaks_for_the_contractor_and_weakly() => Assert.Equal((true, Strength.Weak), (Signal.Info.Reassures, Signal.Info.Strength));

    private static Dossier With(bool verified, Claims? claims = null, StatedZone? zone = null)
        => AProfile.With(profile => profile with { IdentityVerified = verified, Zone = zone }, claims);
}
