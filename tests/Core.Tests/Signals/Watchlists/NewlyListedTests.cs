using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Watchlists;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Signals.Watchlists;

public sealed class NewlyListedTests : SignalTests<NewlyListed>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(A.Today.UtcDateTime);

    protected override Dossier Raised => Since(Today.AddDays(-31));

    protected override Dossier Clear => Since(Today.AddDays(-32));

    protected override Dossier NotAvailable => A.Dossier(new Claims { Email = "jonas@petrik.example" });

    [Fact]
    public void An_entry_that_was_there_from_the_beginning_is_not_new()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Since(null)));

    [Fact]
    public void A_name_alone_makes_no_entry_fit()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            A.Profile() with { DisplayName = "Jonas Petrik" }, Listed.Official(
                Listed.Person() with { Since = Today }))));

    private static Dossier Since(DateOnly? day) => A.Dossier(
        new Claims { Email = "jonas@petrik.example" },
        Listed.Official(Listed.Person().With(IdentifierKind.Email, "jonas@petrik.example") with { Since = day }));
}
