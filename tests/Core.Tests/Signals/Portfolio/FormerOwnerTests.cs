using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class FormerOwnerTests : SignalTests<FormerOwner>
{
    protected override Dossier Raised => A.Dossier(Then("Jonas Petrik"));

    protected override Dossier Clear => A.Dossier(Then("Mira Kessler"));

    protected override Dossier NotAvailable => A.Dossier(A.Profile() with { DisplayName = null }, Then("Jonas Petrik"));

    [Theory]
    [InlineData("Mira Kessler-Brandt", Outcome.Clear)]
    [InlineData("M. Kessler", Outcome.Clear)]
    [InlineData("Mira Brandt", Outcome.Clear)]
    [InlineData("Sandmeer Studio GmbH", Outcome.Clear)]
    [InlineData("pixelmira", Outcome.Clear)]
    public void A_married_name_an_initial_a_firm_or_a_handle_is_nobody_else(string then, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(Then(then))));

    [Fact]
    public void The_former_name_stays_in_the_archive()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.DoesNotContain("Petrik", finding.Message + finding.Evidence[0].Observation, StringComparison.Ordinal);
        Assert.StartsWith("https://archive.example/", finding.Evidence[0].Source.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_apply_while_look_ups_are_switched_off_and_where_old_pages_name_nobody()
    {
        Assert.False(Signal.Evaluate(A.Dossier(Seen.Site())).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Then(null))).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(new ArchivedSite(Seen.SiteUrl, []))).Applicable);
    }

    [Theory]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    [InlineData("Mira Kessler", Outcome.NotAvailable)]
    [InlineData(null, Outcome.NotAvailable)]
    public void A_copy_that_could_not_be_read_might_have_told(string? then, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(Then(then) with { Unread = 1 })));

    private static ArchivedSite Then(string? person) => new(
        Seen.SiteUrl,
        [new ArchivedPage(new Uri("https://archive.example/web/2021/https://mira-kessler.example/"), A.Today.AddYears(-5), person)]);
}
