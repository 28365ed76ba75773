using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class PartnerPitchTests : SignalTests<PartnerPitch>
{
    private const string Text = "My name is Kai and I found your contact on GitHub. "
        + "I am running a software business and now I am going to expand this business to the north.";

    protected override Dossier Raised => Pitch.Dossier(Text);

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();

    [Theory]
    [InlineData("https://agency.example", Outcome.Clear)]
    [InlineData(null, Outcome.Raised)]
    public void Only_a_firm_that_can_be_looked_up_clears_it(string? site, Outcome expected)
    {
        var claims = new Claims { Agency = new("Kessler Software", site is null ? null : new Uri(site)) };

        Assert.Equal(expected, OutcomeFor(A.Dossier(claims, Pitch.Fact(Text))));
    }

    [Theory]
    [InlineData("Northland")]
    [InlineData("the US")]
    [InlineData("South Korea")]
    public void The_country_never_matters(string country)
        => Assert.Equal(Outcome.Raised, OutcomeFor(Pitch.Dossier(
            $"I found your contact on GitHub. I run a software company in {country} "
            + "and want to expand my business to your country.")));
}
