using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Signals.Portfolio;
using GigVet.Text.Duplicates;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class SameTemplateTests : SignalTests<SameTemplate>
{
    protected override Dossier Raised
        => A.Dossier(Site(), Beside.Text(TextKind.Portfolio, 0.6, text => text with { SameLayout = true }));

    protected override Dossier Clear => A.Dossier(Site(), Beside.Text(TextKind.Portfolio, 0.6, text => text with { SameLayout = false }));

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Fact]
    public void Counts_nothing()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal(Strength.Context, finding.Strength);
        Assert.Equal(0, RiskPolicy.Default().PointsFor(Signal.Info, finding.Strength));
    }

    [Fact]
    public void A_page_too_small_has_no_make() => Assert.False(Signal.Evaluate(A.Dossier(Seen.Site())).Applicable);

    private static PortfolioSite Site()
        => Seen.Site() with { Layout = Layout.Of([.. Enumerable.Range(0, 200).Select(place => $"x-{place % 31}-{place % 7}")]) };
}
