using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class RenamedAccountTests : GitHubSignalTests<RenamedAccount>
{
    protected override Dossier Raised => A.Dossier(AGitHub.Account() with { FormerLogin = "old-name-77", Edits = [] });

    protected override Dossier Clear => A.Dossier(AGitHub.Account() with { Edits = [] });

    [Fact]
    public void At_the_first_look_there_is_nothing_to_compare_with()
        => Assert.False(On(AGitHub.Account()).Applicable);

    [Fact]
    public void The_former_login_stays_out_of_the_report()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.DoesNotContain("old-name-77", finding.Message + string.Concat(finding.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_logins_are_it_weighs_the_same()
        => Assert.All(
            ["amara-okonkwo", "weiming", "omar", "x"],
            former => Assert.Equal(Strength.Moderate, WeightOn(AGitHub.Account() with { FormerLogin = former, Edits = [] })));
}
