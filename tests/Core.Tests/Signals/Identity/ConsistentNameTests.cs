using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class ConsistentNameTests : SignalTests<ConsistentName>
{
    protected override Dossier Raised => A.Dossier(Seen.Account("Kessler Mira"), Seen.Site("Mira Kessler"));

    protected override Dossier Clear => A.Dossier(Seen.Account("Mira Kessler"), Seen.Site("Mira Kessler-Petrik"));

    protected override Dossier NotAvailable => A.Dossier(Seen.Account("Mira Kessler"));

    [Fact]
    public void An_initial_is_no_full_name_but_a_claim_makes_a_place()
    {
        var profile = A.Profile() with { DisplayName = "Mira K." };
        var claimed = A.Request() with { Claims = new Claims { Name = "Mira Kessler" } };

        Assert.False(Signal.Evaluate(A.Dossier(profile, Seen.Account("Mira Kessler"), Seen.Site("Mira Kessler"))).Applicable);
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(profile, claimed, Seen.Account("Mira Kessler"), Seen.Site("Mira Kessler"))));
    }

    [Fact]
    public void Senders_of_messages_make_no_place()
        => Assert.Equal(
            Outcome.NotAvailable,
            OutcomeFor(A.Dossier(A.Request() with { Messages = [Seen.Message("Mira Kessler")] }, Seen.Account("Mira Kessler"))));
}
