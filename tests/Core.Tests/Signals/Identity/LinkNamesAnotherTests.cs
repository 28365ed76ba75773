using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class LinkNamesAnotherTests : SignalTests<LinkNamesAnother>
{
    protected override Dossier Raised => Linked("https://www.linkedin.com/in/jonas-petrik-4b1a2c3/");

    protected override Dossier Clear => Linked("https://lt.linkedin.com/in/mira-kessler");

    protected override Dossier NotAvailable => A.Dossier(A.Profile() with
    {
        DisplayName = "codewolf99",
        Links = [new Uri("https://www.linkedin.com/in/jonas-petrik")],
    });

    [Theory]
    [InlineData("https://www.linkedin.com/in/codewolf")]
    [InlineData("https://www.linkedin.com/in/4b1a2c3")]
    [InlineData("https://www.linkedin.com/company/jonas-petrik")]
    [InlineData("https://www.linkedin.com/in/")]
    [InlineData("https://linkedin.com.example/in/jonas-petrik")]
    [InlineData("https://github.com/jonas-petrik")]
    public void Only_a_name_in_such_an_address_counts(string address)
        => Assert.False(Signal.Evaluate(Linked(address)).Applicable);

    [Theory]
    [InlineData("https://www.linkedin.com/in/kessler-mira-77")]
    [InlineData("https://www.linkedin.com/in/anna-kessler")]
    [InlineData("https://www.linkedin.com/in/m-kessler-dev")]
    public void In_doubt_it_can_be_the_contractor(string address)
        => Assert.NotEqual(Outcome.Raised, OutcomeFor(Linked(address)));

    [Fact]
    public void A_colleague_beside_ones_own_page_accuses_nobody()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(A.Profile() with
        {
            Links = [new Uri("https://www.linkedin.com/in/jonas-petrik"), new Uri("https://www.linkedin.com/in/mira-kessler")],
        })));

    [Theory]
    [InlineData("Emily Thornton", "emily-thornton", "robert-hale")]
    [InlineData("Amara Okonkwo", "amara-okonkwo", "chidi-eze")]
    [InlineData("Ravi Subramaniam", "ravi-subramaniam", "anil-deshpande")]
    [InlineData("José Álvarez", "jos%C3%A9-%C3%A1lvarez", "camila-restrepo")]
    public void Whose_name_it_is_changes_nothing(string name, string own, string other)
    {
        Assert.Equal(Outcome.Clear, OutcomeFor(Linked($"https://www.linkedin.com/in/{own}", name)));
        Assert.Equal(Outcome.Raised, OutcomeFor(Linked($"https://www.linkedin.com/in/{other}", name)));
    }

    private static Dossier Linked(string address, string name = "Mira Kessler")
        => A.Dossier(A.Profile() with { DisplayName = name, Links = [new Uri(address)] });
}
