using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class PlaceholderTextTests : SignalTests<PlaceholderText>
{
    protected override Dossier Raised => Showing("About me\nLorem ipsum dolor sit amet, consectetur adipisicing elit.");

    protected override Dossier Clear => Showing("I build stock and picking systems.");

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Theory]
    [InlineData("Your name here. Write to you@example.com.", Outcome.Raised)]
    [InlineData("Our demo text generator has many customers.", Outcome.Clear)]
    [InlineData("", Outcome.NotAvailable)]
    public void One_demo_phrase_may_be_the_sites_own(string text, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Showing(text)));

    [Fact]
    public void Does_not_apply_without_a_site() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Showing(string text) => A.Dossier(Seen.Site() with { Text = text });
}
