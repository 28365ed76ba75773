using GigVet.Model;

namespace GigVet.Core.Tests.Signals;

/// <summary>What every signal promises. A test class per signal supplies the three dossiers.</summary>
public abstract class SignalTests<TSignal>
    where TSignal : ISignal, new()
{
    protected TSignal Signal { get; } = new();

    protected abstract Dossier Raised { get; }

    protected abstract Dossier Clear { get; }

    protected abstract Dossier NotAvailable { get; }

    [Fact]
    public void Is_raised_with_a_message_and_evidence_that_says_where_and_when()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal(Outcome.Raised, finding.Outcome);
        Assert.Equal(Signal.Info.Id, finding.Code);
        Assert.NotEmpty(finding.Message);
        Assert.NotEmpty(finding.Evidence);
        Assert.All(finding.Evidence, evidence =>
        {
            Assert.NotEmpty(evidence.Observation);
            Assert.True(evidence.Source.IsAbsoluteUri);
            Assert.NotEqual(default, evidence.ObservedAt);
        });
    }

    [Fact]
    public void Is_clear() => Assert.Equal(Outcome.Clear, Signal.Evaluate(Clear).Outcome);

    [Fact]
    public void Is_not_available_rather_than_clear_when_the_facts_are_missing()
    {
        var finding = Signal.Evaluate(NotAvailable);

        Assert.Equal(Outcome.NotAvailable, finding.Outcome);
        Assert.NotEmpty(finding.Message);
    }

    protected Outcome OutcomeFor(Dossier dossier) => Signal.Evaluate(dossier).Outcome;
}
