using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class OtherTradeElsewhereTests : SignalTests<OtherTradeElsewhere>
{
    protected override Dossier Raised => Offering("Solidity", "Rust", "Go");

    protected override Dossier Clear => Offering("Solidity", "Rust", "logo-design");

    protected override Dossier NotAvailable => Offering("Solidity", "Rust");

    [Fact]
    public void Has_no_weight() => Assert.Equal(Strength.Context, Signal.Evaluate(Raised).Strength);

    [Fact]
    public void Does_not_apply_to_who_is_on_one_platform() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Offering(params string[] elsewhere)
        => A.Dossier(A.Profile() with { Skills = ["Logo Design", "Branding", "Packaging"] }, Elsewhere.Profile(skills: elsewhere));
}
