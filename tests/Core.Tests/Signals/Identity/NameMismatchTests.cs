using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class NameMismatchTests : SignalTests<NameMismatch>
{
    protected override Dossier Raised => Known("Mira Kessler", "Jonas Petrik");

    protected override Dossier Clear => Known("Mira Kessler", "Mira Kessler");

    protected override Dossier NotAvailable => Known("Mira Kessler", gitHub: null);

    [Theory]
    [InlineData("Mira Kessler", "Kessler, Mira", Outcome.Clear)]
    [InlineData("MIRA KESSLER", "mira kessler", Outcome.Clear)]
    [InlineData("Mira K.", "Mira Kessler", Outcome.Clear)]
    [InlineData("Bob S.", "Robert Smith", Outcome.Clear)]
    [InlineData("Mira Kessler", "Mira Petrik", Outcome.Clear)]
    [InlineData("Mira Kessler", "Anna Kessler", Outcome.Clear)]
    [InlineData("Łukasz Wójcik", "Lukasz Wojcik", Outcome.Clear)]
    [InlineData("Иван Петров", "Ivan Petrov", Outcome.Clear)]
    [InlineData("Mira K.", "Jonas Petrik", Outcome.Raised)]
    [InlineData("Mira Kessler", "kestrel99", Outcome.NotAvailable)]
    [InlineData("Mira Kessler", "Mira", Outcome.NotAvailable)]
    [InlineData("Mira Kessler", "Nordwind Software GmbH", Outcome.NotAvailable)]
    [InlineData("Mira Kessler", "王小明", Outcome.NotAvailable)]
    public void In_doubt_two_names_are_one_person(string profile, string gitHub, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Known(profile, gitHub)));

    [Fact]
    public void A_declared_agency_explains_two_names()
        => Assert.Equal(
            Outcome.Clear,
            OutcomeFor(A.Dossier(new Claims { Agency = new Agency("Sandmeer Studio", null) }, Seen.Account("Jonas Petrik"))));

    [Fact]
    public void Cites_both_sides()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal("The profile says Mira Kessler, GitHub says Jonas Petrik.", finding.Message);
        Assert.Equal(
            "https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809 https://github.com/mirakessler-example",
            string.Join(' ', finding.Evidence.Select(evidence => evidence.Source.AbsoluteUri)));
    }

    [Fact]
    public void Every_place_on_either_side_is_one_contradiction()
    {
        var finding = Signal.Evaluate(A.Dossier(Seen.Account("Jonas Petrik"), Seen.Site("Mira Kessler"), Elsewhere.Profile("Petrik Jonas")));

        Assert.Equal("The profile and mira-kessler.example say Mira Kessler, fiverr:mirakessler and GitHub say Petrik Jonas.", finding.Message);
        Assert.Equal(4, finding.Evidence.Count);
    }

    [Theory]
    [InlineData("Mira K.", Outcome.Clear)]
    [InlineData("mirakessler", Outcome.NotAvailable)]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    public void Another_platform_is_a_place(string name, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(Elsewhere.Profile(name))));

    [Fact]
    public void Compares_the_claim_and_the_site_too()
    {
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(new Claims { Name = "Jonas Petrik" })));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(Seen.Site("Jonas Petrik"))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Seen.Site("Mira Kessler"))));
    }

    [Theory]
    [InlineData("Jonas Petrik <jonas@petrik.example>", Outcome.Raised)]
    [InlineData("\"Jonas Petrik\" <jonas@petrik.example>", Outcome.Raised)]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    [InlineData("Mira K. <mira@kessler.example>", Outcome.Clear)]
    [InlineData("jonas.petrik@petrik.example", Outcome.NotAvailable)]
    [InlineData("Jonas", Outcome.NotAvailable)]
    [InlineData("Upwork Notifications <no-reply@upwork.example>", Outcome.NotAvailable)]
    [InlineData("Jonas Petrik via Upwork", Outcome.NotAvailable)]
    [InlineData("Talent Team <hello@agency.example>", Outcome.NotAvailable)]
    [InlineData("", Outcome.NotAvailable)]
    [InlineData(null, Outcome.NotAvailable)]
    public void A_sender_counts_when_it_is_clearly_a_person(string? from, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(A.Request() with { Messages = [Seen.Message(from)] })));

    [Fact]
    public void A_flood_of_senders_is_compared_in_a_moment()
    {
        var many = Enumerable.Range(0, 5_000).Select(n => Seen.Message($"Mira Kessler{new string('a', n % 60)}")).ToArray();

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(A.Request() with { Messages = many })));
    }

    private static Dossier Known(string profile, string? gitHub)
        => A.Dossier(A.Profile() with { DisplayName = profile }, Seen.Account(gitHub));
}
