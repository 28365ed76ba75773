using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class SharedIdentifiersTests : SignalTests<SharedIdentifiers>
{
    protected override Dossier Raised => With(Beside.Mark(MarkKind.Analytics));

    protected override Dossier Clear => With(Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Fact]
    public void The_same_site_under_another_name_is_strong_and_voids_reassurance()
    {
        var finding = Signal.Evaluate(With(Beside.Mark(MarkKind.Site, "mira-kessler.example")));

        Assert.Equal((Outcome.Raised, Strength.Strong), (finding.Outcome, finding.Strength));
        Assert.True(Signal.Info.DeliberateAbuse);
    }

    [Theory]
    [InlineData(MarkKind.Icon)]
    [InlineData(MarkKind.Image)]
    [InlineData(MarkKind.Testimonial)]
    public void Other_marks_are_left_to_other_signals(MarkKind kind)
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(Beside.Mark(kind))));

    [Fact]
    public void A_counter_on_two_pages_of_one_theme_may_be_the_theme_authors()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(Beside.Mark(MarkKind.Analytics, sameLayout: true))));

    [Theory]
    [InlineData("Mira Kessler", Outcome.Clear)]
    [InlineData("Kessler, Mira", Outcome.Clear)]
    [InlineData("Mira K.", Outcome.Clear)]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    [InlineData(null, Outcome.NotAvailable)]
    public void Only_another_name_counts(string? name, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(Beside.Mark(MarkKind.Site, name: name))));

    [Fact]
    public void A_common_agency_explains_it_and_an_agency_of_one_does_not()
    {
        var claims = new Claims { Agency = new Agency("Sandmeer", null) };

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(claims, Seen.Site(), Beside.Mark(MarkKind.Site, agency: "Sandmeer"))));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(claims, Seen.Site(), Beside.Mark(MarkKind.Site))));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(claims, Seen.Site(), Beside.Mark(MarkKind.Site, agency: "Nordlicht"))));
    }

    [Fact]
    public void Does_not_apply_without_a_site_or_where_nothing_is_remembered()
    {
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Seen.Site())).Applicable);
    }

    private static Dossier With(Neighbourhood known) => A.Dossier(Seen.Site(), known);
}
