using GigVet.Core.Tests.Signals.GitHub;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class EmployerOnCodeHostTests : GitHubSignalTests<EmployerOnCodeHost>
{
    private static readonly Job Acme = new() { Employer = "Acme Widgets", Domain = "acme-widgets.example" };

    protected override Dossier Raised => Worked(Acme, AGitHub.Organisation("acme", website: "https://www.acme-widgets.example"));

    protected override Dossier Clear => Worked(Acme, AGitHub.Organisation("umbra", "Umbra", "umbra.example"));

    [Theory]
    [InlineData("https://acme-widgets.example/en", true, Strength.Moderate)]
    [InlineData("careers.acme-widgets.example", null, Strength.Weak)]
    [InlineData("acme-widgets.example", false, Strength.Weak)]
    [InlineData("https://acme-widgets.example.evil.example", true, null)]
    [InlineData("mailto:x@acme-widgets.example", true, null)]
    [InlineData("", true, null)]
    [InlineData(null, true, null)]
    public void Weighs_by_the_domain_and_who_checked_it(string? website, bool? verified, Strength? expected)
        => Assert.Equal(expected, Weight(Worked(
            Acme, AGitHub.Organisation("acme", website: website) with { IsVerified = verified })));

    [Theory]
    [InlineData("Acme-Widgets")]
    [InlineData("ACME WIDGETS")]
    public void A_name_alone_is_shown_and_counts_nothing(string name)
        => Assert.Equal(Strength.Context, Weight(Worked(Acme, AGitHub.Organisation("aw", name))));

    [Fact]
    public void The_best_of_several_counts()
        => Assert.Equal(Strength.Moderate, Weight(Worked(
            Acme,
            AGitHub.Organisation("acme-widgets"),
            AGitHub.Organisation("acme", website: "acme-widgets.example") with { IsVerified = true })));

    [Fact]
    public void No_membership_is_no_mismatch_and_unread_ones_are_unknown()
    {
        Assert.Equal(Outcome.Clear, OutcomeFor(Worked(Acme)));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(Claiming(Acme), AGitHub.Account())));
        Assert.False(Signal.Evaluate(A.Dossier(AGitHub.Account())).Applicable);
    }

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private Strength? Weight(Dossier dossier)
        => Signal.Evaluate(dossier) is { Outcome: Outcome.Raised } finding ? finding.Strength : null;

    private static Dossier Worked(Job job, params IReadOnlyList<GitHubOrganisation> organisations)
        => A.Dossier(Claiming(job), AGitHub.Account() with { Organisations = organisations });

    private static Claims Claiming(Job job) => new() { WorkHistory = [job] };
}
