using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class SteadyClientsTests : SignalTests<SteadyClients>
{
    protected override Dossier Raised => Clients(5, 800);

    protected override Dossier Clear => Clients(4, 800);

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(5, 740, Outcome.Raised)]
    [InlineData(5, 729, Outcome.Clear)]
    [InlineData(4, 740, Outcome.Clear)]
    public void Needs_five_clients_over_two_years(int clients, int days, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Clients(clients, days)));

    [Fact]
    public void Somebody_must_have_come_again() => Assert.Equal(Outcome.Clear, OutcomeFor(Clients(6, 800, again: false)));

    [Theory]
    [InlineData(true, Outcome.Raised)]
    [InlineData(false, Outcome.Clear)]
    public void The_platforms_word_that_somebody_came_again_is_enough(bool isReturning, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(AProfile.Reviewed(
            [.. Enumerable.Range(0, 6).Select(n => AProfile.Review(800 - (n * 160), client: $"client-{n}") with { IsReturning = n == 3 && isReturning })])));

    [Fact]
    public void A_handed_over_account_gets_no_credit_for_its_past()
        => Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.Reviewed(
        [
            .. Enumerable.Range(0, 6).Select(n => AProfile.Review(2000 - (n * 10), client: $"client-{n}")),
            AProfile.Review(1900, client: "client-1"),
            .. ((IReadOnlyList<int>)[60, 40, 20]).Select(days => AProfile.Review(days, client: $"new-{days}")),
        ])));

    private static Dossier Clients(int clients, int days, bool again = true) => AProfile.Reviewed(
    [
        .. Enumerable.Range(0, clients).Select(n => AProfile.Review(days - (n * days / clients), client: $"client-{n}")),
        AProfile.Review(0, client: again ? "client-0" : null),
    ]);
}
