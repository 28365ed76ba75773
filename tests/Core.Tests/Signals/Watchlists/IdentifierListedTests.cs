using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Watchlists;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Signals.Watchlists;

public sealed class IdentifierListedTests : SignalTests<IdentifierListed>
{
    private static readonly ListedEntry Jonas = Listed.Person().With(IdentifierKind.Email, "jonas@petrik.example");

    protected override Dossier Raised
        => A.Dossier(new Claims { Email = "Jonas@petrik.example" }, Listed.Official(Jonas));

    protected override Dossier Clear
        => A.Dossier(new Claims { Email = "mira@kessler.example" }, Listed.Official(Jonas));

    protected override Dossier NotAvailable => A.Dossier(new Claims { Email = "jonas@petrik.example" });

    [Fact]
    public void Whatever_source_showed_the_identifier_it_counts()
    {
        var lists = Listed.Official(Jonas, Listed.Company());

        Assert.Equal(
            Outcome.Raised, OutcomeFor(A.Dossier(lists, Seen.Site() with { Emails = ["jonas@petrik.example"] })));
        Assert.Equal(Outcome.Raised, OutcomeFor(
            A.Dossier(lists, Seen.Site() with { Url = new Uri("https://shop.nordwind-trading.example/") })));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(
            A.Request() with { Messages = [Seen.Message("Somebody <jonas@petrik.example>")] }, lists)));
    }

    [Fact]
    public void The_customers_own_list_is_another_signals_matter()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(
            A.Dossier(new Claims { Email = "jonas@petrik.example" }, Listed.Own(Jonas))));

    [Fact]
    public void A_dismissed_match_is_not_raised_until_the_entry_changes()
    {
        var matches = Screener.Screen(
            Listed.Index(Jonas),
            new ScreeningQuery { Identifiers = [new(IdentifierKind.Email, "jonas@petrik.example")], Subject = A.Contractor.ToString() });
        var claims = new Claims { Email = "jonas@petrik.example" };
        var dismissed = new DismissedMatches(
            [new Dismissal(matches[0].Id, Jonas.Fingerprint, "The mailbox was given to somebody else.", A.Today)]);

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(claims, Listed.Official(Jonas), dismissed)));
        Assert.Equal(
            Outcome.Raised, OutcomeFor(A.Dossier(claims, Listed.Official(Jonas with { Programs = ["OTHER"] }), dismissed)));
    }

    [Fact]
    public void Whoever_dismissed_the_name_has_not_dismissed_an_identifier_that_agrees_later()
    {
        var byName = Screener.Screen(
            Listed.Index(Jonas), new ScreeningQuery { Name = "Jonas Petrik", Subject = A.Contractor.ToString() });
        var dismissed = new DismissedMatches(
            [new Dismissal(byName[0].Id, Jonas.Fingerprint, "Another place of birth.", A.Today)]);

        Assert.Equal(Outcome.Raised, OutcomeFor(
            A.Dossier(new Claims { Email = "jonas@petrik.example" }, Listed.Official(Jonas), dismissed)));
    }

    [Fact]
    public void A_listed_page_is_found_by_its_address_and_its_neighbours_are_not()
    {
        var lists = Listed.Official(Listed.Person().With(IdentifierKind.Domain, "https://social.example/petrik?tab=all"));

        Assert.Equal(Outcome.Raised, OutcomeFor(Showing("https://social.example/Petrik/?ref=mail#top")));
        Assert.Equal(Outcome.Clear, OutcomeFor(Showing("https://social.example/kessler")));
        Assert.Equal(Outcome.Clear, OutcomeFor(Showing("https://social.example/?of=/petrik")));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(
            A.Request() with { Portfolio = [new Uri("https://social.example/petrik")] }, lists)));

        Dossier Showing(string link) => A.Dossier(A.Profile() with { Links = [new Uri(link)] }, lists);
    }

    [Fact]
    public void However_many_lines_of_the_operators_list_agree_the_official_one_is_found()
    {
        ListedEntry[] own =
        [
            .. Enumerable.Range(0, 30).Select(
                number => Listed.Person($"{number}").With(IdentifierKind.Email, "jonas@petrik.example")),
        ];
        var both = new GigVet.Enrichers.WatchlistsInForce(new WatchlistSnapshot(
            [
                .. Listed.Snapshot(new Indicators(), own).Lists,
                .. Listed.Snapshot(new UnitedNations(), Jonas).Lists,
            ],
            new ScreeningIndex([.. own.Select(entry => ("Indicators", entry)), ("Un", Jonas with { Id = "z" })])));

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(new Claims { Email = "jonas@petrik.example" }, both)));
    }

    [Fact]
    public void The_evidence_names_list_version_entry_and_match()
    {
        var evidence = Signal.Evaluate(Raised).Evidence[0];

        Assert.Contains("20260530-0123abcd", evidence.Observation, StringComparison.Ordinal);
        Assert.Contains("PETRIK, Jonas Albin", evidence.Observation, StringComparison.Ordinal);
        Assert.Contains("Match OfacSdn.1.", evidence.Observation, StringComparison.Ordinal);
        Assert.EndsWith($", entry version {Jonas.Fingerprint}", evidence.Observation, StringComparison.Ordinal);
    }
}
