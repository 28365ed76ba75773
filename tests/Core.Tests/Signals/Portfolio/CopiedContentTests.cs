using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class CopiedContentTests : SignalTests<CopiedContent>
{
    protected override Dossier Raised => Beside(0.93);

    protected override Dossier Clear => A.Dossier(Seen.Site(), Support.Beside.Nobody(TextKind.Portfolio));

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Theory]
    [InlineData(0.80, Outcome.Raised)]
    [InlineData(0.799, Outcome.Clear)]
    [InlineData(0.5, Outcome.Clear)]
    public void Counts_from_four_fifths(double alike, Outcome expected) => Assert.Equal(expected, OutcomeFor(Beside(alike)));

    [Fact]
    public void Is_strong_and_says_who_how_much_and_nobodys_name()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal(Strength.Strong, finding.Strength);
        Assert.Contains("93 %", finding.Message, StringComparison.Ordinal);
        Assert.Contains("fiverr:other", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Support.Beside.Other, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_showed_the_text_first_may_be_the_one_who_was_copied()
        => Assert.Equal(Strength.Moderate, Signal.Evaluate(Beside(0.9, text => text with { StoodHereFirst = true })).Strength);

    [Fact]
    public void One_person_on_two_platforms_copies_nobody()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Beside(1, name: "Mira Kessler")));

    [Fact]
    public void Members_of_one_declared_agency_may_share_a_text()
    {
        var dossier = A.Dossier(
            new Claims { Agency = new Agency("Sandmeer  Studio", null) },
            Seen.Site(),
            Support.Beside.Text(TextKind.Portfolio, 1, agency: "sandmeer studio"));

        Assert.Equal(Outcome.Clear, OutcomeFor(dossier));
    }

    [Fact]
    public void Text_that_belongs_to_the_theme_is_nobodys()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Beside(1, text => text with { Common = true })));

    [Fact]
    public void Without_a_name_to_tell_two_people_it_is_not_known()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(Beside(1, name: null)));

    [Fact]
    public void Does_not_apply_where_nothing_is_remembered_and_to_a_site_too_short_to_compare()
    {
        Assert.False(Signal.Evaluate(A.Dossier(Seen.Site())).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Seen.Site(), Support.Beside.Nobody())).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
    }

    [Theory]
    [InlineData(Outcome.Raised, "info@sandmeer.example", "DE123456789")]
    [InlineData(Outcome.Raised, "info@sandmeer.example", "+49 30 1234 5678")]
    [InlineData(Outcome.Clear, "hello@theme-author.example")]
    [InlineData(Outcome.Clear, "info@mira-kessler.example", "DE123456789")]
    public void Two_kinds_of_foreign_contacts_in_comments_count_and_one_may_be_the_theme_authors(
        Outcome expected, params string[] left)
    {
        var finding = Signal.Evaluate(A.Dossier(
            Seen.Site() with { Traces = new PageTraces { LeftInComments = left } }, Support.Beside.Nobody(TextKind.Portfolio)));

        Assert.Equal(expected, finding.Outcome);
        Assert.True(expected is Outcome.Clear || finding.Strength is Strength.Moderate);
    }

    [Fact]
    public void Foreign_contacts_in_comments_support_a_copy()
    {
        var finding = Signal.Evaluate(A.Dossier(
            Seen.Site() with { Traces = new PageTraces { LeftInComments = ["info@sandmeer.example"] } },
            Support.Beside.Text(TextKind.Portfolio, 0.9)));

        Assert.Equal(Strength.Strong, finding.Strength);
        Assert.Contains(finding.Evidence, evidence => evidence.Observation.Contains("info@sandmeer.example", StringComparison.Ordinal));
    }

    private static Dossier Beside(double alike, Func<Resemblance, Resemblance>? also = null, string? name = Support.Beside.Other)
        => A.Dossier(Seen.Site(), Support.Beside.Text(TextKind.Portfolio, alike, also, name));
}
