using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class IndicatorMatchTests : SignalTests<IndicatorMatch>
{
    private static readonly ListedEntry Ring = Listed.Person() with
    {
        Identifiers =
        [
            new(IdentifierKind.Email, "rent.me@mail.example"), new(IdentifierKind.Login, "petrik-dev"),
            new(IdentifierKind.Wallet, Listed.Wallet), new(IdentifierKind.Domain, "petrik.example"), new(
                IdentifierKind.Phone, "+370 612 34567"),
        ],
    };

    protected override Dossier Raised => Of(new Claims { Email = "Rent.Me+1@mail.example" });

    protected override Dossier Clear => Of(new Claims { Email = "mira@kessler.example" });

    protected override Dossier NotAvailable => A.Dossier(Listed.Own(Ring));

    [Fact]
    public void Logins_domains_numbers_and_wallets_count()
    {
        Assert.Equal(
            Outcome.Raised, OutcomeFor(A.Dossier(A.Request() with { GitHub = "Petrik-Dev" }, Listed.Own(Ring))));
        Assert.Equal(Outcome.Raised, OutcomeFor(Of(new Claims { Phone = "0037061234567" })));
        Assert.Equal(Outcome.Raised, OutcomeFor(Of(new Claims { Email = "new@petrik.example" })));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(
            A.Request() with { Observations = new Observations { Payout = new Payout { Wallet = Listed.Wallet } } }, Listed.Own(Ring))));
    }

    [Fact]
    public void A_name_on_the_list_is_no_identifier()
        => Assert.Equal(
            Outcome.Clear, OutcomeFor(Of(new Claims { Name = "Jonas Petrik", Email = "mira@kessler.example" })));

    [Fact]
    public void Does_not_apply_without_a_list_of_ones_own()
        => Assert.False(Signal.Evaluate(A.Dossier(new Claims { Email = "rent.me@mail.example" }, Listed.Official(Ring))).Applicable);

    private static Dossier Of(Claims claims) => A.Dossier(claims, Listed.Own(Ring));

    [Fact]
    public void The_list_is_the_operators_in_every_text()
        => Assert.All(
            new[]
            {
                Signal.Info.Title, Signal.Info.NextStep, Signal.Evaluate(Raised).Message, Signal.Evaluate(Clear).Message,
            },
            text => Assert.Contains("operator's", text, StringComparison.Ordinal));

    [Fact]
    public void What_anybody_may_know_leaves_the_operators_list_out()
    {
        var both = Listed.Snapshot(new OfacSdn(), Listed.Person()).Lists.Concat(
            Listed.Snapshot(new Indicators(), Listed.Person()).Lists);

        var shown = new WatchlistSnapshot([.. both], ScreeningIndex.Empty).OfOfficial().Reports(A.Today);

        Assert.Equal(["OfacSdn"], shown.Select(report => report.List), StringComparer.Ordinal);
    }
}
