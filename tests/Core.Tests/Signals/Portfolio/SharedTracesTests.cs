using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class SharedTracesTests : SignalTests<SharedTraces>
{
    protected override Dossier Raised => With(Beside.Mark(MarkKind.Icon, "a1b2"));

    protected override Dossier Clear => With(Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Theory]
    [InlineData(MarkKind.Icon, true, Outcome.Clear)]
    [InlineData(MarkKind.Analytics, true, Outcome.Raised)]
    [InlineData(MarkKind.Analytics, false, Outcome.Clear)]
    [InlineData(MarkKind.Image, false, Outcome.Clear)]
    public void A_theme_explains_its_icon_and_a_counter_beside_it_is_weaker(MarkKind kind, bool sameLayout, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(Beside.Mark(kind, "x", sameLayout))));

    [Fact]
    public void Is_no_more_than_moderate_and_nothing_between_sites_of_one_person()
    {
        Assert.Equal(Strength.Moderate, Signal.Evaluate(Raised).Strength);
        Assert.Equal(Outcome.Clear, OutcomeFor(With(Beside.Mark(MarkKind.Icon, "a1b2", name: "Mira Kessler"))));
    }

    private static Dossier With(Neighbourhood known) => A.Dossier(Seen.Site(), known);
}
