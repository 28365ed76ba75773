using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class DeadProjectsTests : SignalTests<DeadProjects>
{
    private const ProjectState Dead = ProjectState.Dead;
    private const ProjectState Alive = ProjectState.Alive;
    private const ProjectState Parked = ProjectState.Parked;

    protected override Dossier Raised => With(Dead, Dead, Alive);

    protected override Dossier Clear => With(Alive, Alive, Dead);

    protected override Dossier NotAvailable => With(Dead, Dead, null);

    public static TheoryData<ProjectState?[], Outcome> Cases => new()
    {
        { [Dead, Parked, Alive, Alive], Outcome.Raised },
        { [Dead, Dead, Alive, Alive, Alive], Outcome.Clear },
        { [Dead, Dead, Dead, null, null], Outcome.Raised },
        { [Dead, Dead], Outcome.NotAvailable },
        { [null, null, null, null, null], Outcome.NotAvailable },
        { [Alive, Alive, Alive], Outcome.Clear },
        { [], Outcome.NotAvailable },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Needs_two_gone_and_half_of_three(ProjectState?[] states, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(states)));

    [Fact]
    public void Cites_each_address_that_is_gone()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal("2 of 3 linked projects that answered are gone.", finding.Message);
        Assert.Equal(
            "https://project0.example/ https://project1.example/",
            string.Join(' ', finding.Evidence.Select(evidence => evidence.Source.AbsoluteUri)));
    }

    [Fact]
    public void Does_not_apply_without_a_site_and_is_unknown_when_the_site_could_not_be_read()
    {
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
        Assert.True(Signal.Evaluate(A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] })).Applicable);
    }

    private static Dossier With(params ProjectState?[] states)
        => A.Dossier(Seen.Site() with { Projects = [.. states.Select((state, number) => Seen.Project(number, state))] });
}
