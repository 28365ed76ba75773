using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class SuspendedAccountTests : GitHubSignalTests<SuspendedAccount>
{
    protected override Dossier Raised => A.Dossier(AGitHub.Account() with { SuspendedAt = A.Today.AddDays(-3) });

    protected override Dossier Clear => A.Dossier(AGitHub.Account());

    [Fact]
    public void Where_GitHub_was_not_asked_nothing_is_said()
        => Assert.Equal(Outcome.NotAvailable, On(AGitHub.Account() with { SawSuspension = false }).Outcome);

    [Fact]
    public void Says_since_when()
        => Assert.Equal("GitHub suspended the account on 2026-05-29.", Signal.Evaluate(Raised).Message);
}
