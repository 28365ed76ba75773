using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Signals.GitHub;

/// <summary>What every signal about a GitHub account promises on top: named but unread is not the same as not named.</summary>
public abstract class GitHubSignalTests<TSignal> : SignalTests<TSignal>
    where TSignal : ISignal, new()
{
    protected override Dossier NotAvailable => AGitHub.Unread();

    [Fact]
    public void Does_not_apply_when_no_account_is_named()
        => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    [Fact]
    public void Is_wanted_and_missing_when_an_account_is_named_and_could_not_be_read()
    {
        var finding = Signal.Evaluate(AGitHub.Unread());

        Assert.Equal(Outcome.NotAvailable, finding.Outcome);
        Assert.True(finding.Applicable);
    }

    protected Finding On(GitHubAccount account) => Signal.Evaluate(A.Dossier(account));

    /// <summary>The weight of the finding, or null when it was not raised.</summary>
    protected Strength? WeightOn(GitHubAccount account)
        => On(account) is { Outcome: Outcome.Raised } finding ? finding.Strength : null;
}
