using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Watchlists;

namespace GigVet.Core.Tests.Signals.Watchlists;

public sealed class NameCorroboratedTests : SignalTests<NameCorroborated>
{
    protected override Dossier Raised => Named("Jonas Petrik", "Harbour Street 12, Kaunas");

    protected override Dossier Clear => Named("Jonas Petrik", "Kaunas");

    protected override Dossier NotAvailable => A.Dossier(new Claims { Name = "Jonas Petrik" });

    [Fact]
    public void An_initial_is_no_full_name()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(
            A.Profile() with { DisplayName = "Jonas P." }, Listed.Official(Listed.Person()))));

    [Fact]
    public void Another_name_at_the_address_is_nothing()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Named("Mira Kessler", "Harbour Street 12, Kaunas")));

    [Fact]
    public void Who_writes_the_messages_is_not_the_contractor()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            A.Request() with
            {
                Messages = [Seen.Message("Jonas Petrik")],
                Observations = new Observations { Shipping = new Shipping("Harbour Street 12, Kaunas") },
            },
            Listed.Official(Listed.Person()))));

    private static Dossier Named(string name, string address) => A.Dossier(
        A.Request() with
        {
            Claims = new Claims { Name = name },
            Observations = new Observations { Shipping = new Shipping(address) },
        },
        Listed.Official(Listed.Person()));
}
