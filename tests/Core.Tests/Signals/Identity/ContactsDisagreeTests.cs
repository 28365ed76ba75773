using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class ContactsDisagreeTests : SignalTests<ContactsDisagree>
{
    private const string Others = "ysolde.quartermain@gmail.com";

    protected override Dossier Raised => Given(Others);

    protected override Dossier Clear => Given("kessler.mira@outlook.com");

    protected override Dossier NotAvailable => A.Dossier(Elsewhere.Profile(email: Others));

    [Theory]
    [InlineData("mira+work@kessler.example", Outcome.Clear)]
    [InlineData("info@studio-sandmeer.example", Outcome.NotAvailable)]
    [InlineData(null, Outcome.NotAvailable)]
    public void Ones_own_and_role_mailboxes_are_no_contradiction(string? elsewhere, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Given(elsewhere)));

    [Fact]
    public void The_cv_is_a_place_unless_the_claim_came_from_it()
    {
        var cv = new Cv { Format = "PDF", Name = "Mira Kessler", Email = Others };
        var told = A.Request() with { Claims = Claimed };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(told, cv)));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(told with { ClaimsFromCv = ["email"] }, cv)));
    }

    [Fact]
    public void One_contradiction_is_charged_once()
    {
        var another = A.Dossier(Claimed, Elsewhere.Profile("Ysolde Quartermain", email: Others));
        var site = A.Dossier(Claimed, Elsewhere.Profile(email: Others), Seen.Site() with { Emails = [Others] });

        Assert.NotEqual(Outcome.Raised, OutcomeFor(another));
        Assert.Equal(Outcome.Raised, new NameMismatch().Evaluate(another).Outcome);
        Assert.NotEqual(Outcome.Raised, OutcomeFor(site));
        Assert.Equal(Outcome.Raised, new ContactMismatch().Evaluate(site).Outcome);
    }

    private static Claims Claimed => new() { Email = "mira@kessler.example" };

    private static Dossier Given(string? elsewhere) => A.Dossier(Claimed, Elsewhere.Profile(email: elsewhere));
}
