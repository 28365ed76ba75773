using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class CopiedOverviewTests : SignalTests<CopiedOverview>
{
    protected override Dossier Raised => A.Dossier(Described(), Beside.Text(TextKind.Overview, 0.85));

    protected override Dossier Clear => A.Dossier(Described(), Beside.Nobody(TextKind.Overview));

    protected override Dossier NotAvailable => A.Dossier(A.Profile(), Beside.Nobody());

    [Theory]
    [InlineData(0.80, Outcome.Raised)]
    [InlineData(0.79, Outcome.Clear)]
    public void Counts_from_four_fifths(double alike, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(Described(), Beside.Text(TextKind.Overview, alike))));

    [Fact]
    public void Is_moderate_and_weak_for_whoever_wrote_it_first()
    {
        Assert.Equal(Strength.Moderate, Signal.Evaluate(Raised).Strength);
        Assert.Equal(
            Strength.Weak,
            Signal.Evaluate(A.Dossier(
                Described(), Beside.Text(TextKind.Overview, 1, text => text with { StoodHereFirst = true }))).Strength);
    }

    [Fact]
    public void The_same_person_on_another_platform_may_say_the_same()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Described(), Beside.Text(TextKind.Overview, 1, name: "Mira K."))));

    [Fact]
    public void A_line_is_too_short_and_a_vetting_on_its_own_compares_nothing()
    {
        Assert.False(Signal.Evaluate(A.Dossier(A.Profile() with { Overview = "I build shops." }, Beside.Nobody())).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Described())).Applicable);
    }

    private static ContractorProfile Described() => A.Profile() with { Overview = "I build stock and picking systems." };
}
