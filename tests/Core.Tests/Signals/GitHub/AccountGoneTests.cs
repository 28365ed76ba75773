using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class AccountGoneTests : GitHubSignalTests<AccountGone>
{
    protected override Dossier Raised => A.Dossier(Gone(days: 3));

    protected override Dossier Clear => A.Dossier(AGitHub.Account());

    [Theory]
    [InlineData(1, Outcome.NotAvailable)]
    [InlineData(2, Outcome.NotAvailable)]
    [InlineData(3, Outcome.Raised)]
    public void It_counts_on_the_third_day(int days, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(Gone(days))));

    private static GitHubGone Gone(int days)
        => new("mira", new Uri("https://github.com/mira"), A.Today.AddDays(-9), A.Today, days);
}
