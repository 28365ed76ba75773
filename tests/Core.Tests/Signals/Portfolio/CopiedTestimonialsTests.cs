using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class CopiedTestimonialsTests : SignalTests<CopiedTestimonials>
{
    private const string Praise = "She moved our whole warehouse to the new system in a month and nobody had to stay late once.";

    protected override Dossier Raised => With(Beside.Mark(MarkKind.Testimonial, Praise));

    protected override Dossier Clear => With(Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Fact]
    public void One_persons_clients_may_be_quoted_on_two_sites_of_theirs()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(Beside.Mark(MarkKind.Testimonial, Praise, name: "Mira Kessler"))));

    [Fact]
    public void A_long_quotation_is_shortened_in_the_report()
        => Assert.True(Signal.Evaluate(With(Beside.Mark(MarkKind.Testimonial, new string('x', 5_000)))).Message.Length < 300);

    [Fact]
    public void Does_not_apply_to_a_site_that_quotes_nobody()
        => Assert.False(Signal.Evaluate(A.Dossier(Seen.Site(), Beside.Nobody())).Applicable);

    private static Dossier With(Neighbourhood known)
        => A.Dossier(Seen.Site() with { Traces = new PageTraces { Testimonials = [Praise] } }, known);
}
