using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class SharedImagesTests : SignalTests<SharedImages>
{
    protected override Dossier Raised => With(Beside.Mark(MarkKind.Image, "mira-kessler.example/shots/1.png"));

    protected override Dossier Clear => With(Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Fact]
    public void Pictures_of_a_theme_stand_on_every_page_of_it()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(Beside.Mark(MarkKind.Image, "theme.example/demo.png", sameLayout: true))));

    [Fact]
    public void Joint_work_of_one_agency_is_joint_work()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            new Claims { Agency = new Agency("Sandmeer", null) }, Site(), Beside.Mark(MarkKind.Image, agency: "Sandmeer"))));

    [Fact]
    public void Does_not_apply_to_a_site_without_pictures()
        => Assert.False(Signal.Evaluate(A.Dossier(Seen.Site(), Beside.Nobody())).Applicable);

    private static PortfolioSite Site()
        => Seen.Site() with { Traces = new PageTraces { Images = [new Uri(Seen.SiteUrl, "shots/1.png")] } };

    private static Dossier With(Neighbourhood known) => A.Dossier(Site(), known);
}
