using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class SeizedDomainTests : SignalTests<SeizedDomain>
{
    protected override Dossier Raised => A.Dossier(new SeizedSite(Seen.SiteUrl, "This domain has been seized", A.Today));

    protected override Dossier Clear => A.Dossier(Seen.Site());

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Fact]
    public void Does_not_apply_without_a_site() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
}
