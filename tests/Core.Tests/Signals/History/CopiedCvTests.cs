using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.History;

public sealed class CopiedCvTests : SignalTests<CopiedCv>
{
    private static readonly Cv Given = new() { Format = "text", Points = "Rebuilt the picking lists." };

    protected override Dossier Raised => A.Dossier(Given, Beside.Text(TextKind.Cv, 0.75));

    protected override Dossier Clear => A.Dossier(Given, Beside.Nobody(TextKind.Cv));

    protected override Dossier NotAvailable => A.Dossier(Given with { Points = null }, Beside.Nobody());

    [Theory]
    [InlineData(0.69, Outcome.Clear, Strength.Moderate)]
    [InlineData(0.70, Outcome.Raised, Strength.Moderate)]
    [InlineData(0.89, Outcome.Raised, Strength.Moderate)]
    [InlineData(0.90, Outcome.Raised, Strength.Strong)]
    public void Weighs_by_how_much_is_the_same(double alike, Outcome outcome, Strength strength)
    {
        var finding = Signal.Evaluate(A.Dossier(Given, Beside.Text(TextKind.Cv, alike)));

        Assert.Equal((outcome, strength), (finding.Outcome, finding.Strength));
    }

    [Fact]
    public void Whose_words_were_copied_is_accused_of_less()
        => Assert.Equal(Strength.Moderate, Signal.Evaluate(
            A.Dossier(Given, Beside.Text(TextKind.Cv, 1, text => text with { StoodHereFirst = true }))).Strength);

    [Fact]
    public void Ones_own_cv_on_another_platform_is_no_copy()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Given, Beside.Text(TextKind.Cv, 1, name: "Mira Kessler"))));

    [Fact]
    public void Does_not_apply_without_a_cv() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
}
