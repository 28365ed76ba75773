using GigVet.Core.Tests.Signals.GitHub;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class UnsupportedContributionTests : GitHubSignalTests<UnsupportedContribution>
{
    private const string Linked = "I am a core contributor to https://github.com/acme/engine and like trains.";

    protected override Dossier Raised => Saying(Linked, Counted(commits: 1, all: 1000));

    protected override Dossier Clear => Saying(Linked, Counted(commits: 300, all: 1000));

    [Theory]
    [InlineData(200, 1000, 90, null)]
    [InlineData(199, 1000, 90, Strength.Weak)]
    [InlineData(50, 1000, 90, Strength.Weak)]
    [InlineData(49, 1000, 90, Strength.Moderate)]
    [InlineData(49, 1000, 10, Strength.Weak)]
    [InlineData(49, 1000, 11, Strength.Moderate)]
    [InlineData(1, 1000, 3, null)]
    [InlineData(1, 1000, 4, Strength.Weak)]
    public void Weighs_by_share_and_rank(int commits, int all, int rank, Strength? expected)
        => Assert.Equal(expected, Weight(Saying(Linked, Counted(commits, all, rank))));

    [Theory]
    [InlineData("Core contributor to engine.")]
    [InlineData("Lead maintainer of acme/engine since 2019.")]
    [InlineData("Ich bin Hauptentwickler von https://github.com/acme/engine")]
    [InlineData("Soy el contribuidor principal de engine.")]
    [InlineData("Je suis contributeur principal d'engine.")]
    [InlineData("Основной разработчик engine, acme/engine.")]
    [InlineData("我是 engine 的核心贡献者")]
    public void Reads_the_claim_in_several_languages(string text)
        => Assert.Equal(Strength.Moderate, Weight(Saying(text, Counted(commits: 1, all: 1000))));

    [Theory]
    [InlineData("I use engine every day and know its core contributor's blog.")]
    [InlineData("I want to become a core contributor to engine.")]
    [InlineData("Are you a core contributor to engine?")]
    [InlineData("I am not the author of engine.")]
    [InlineData("Core contributor to engineering culture.")]
    [InlineData("Engine works.")]
    [InlineData("")]
    public void Wishes_questions_and_other_words_are_no_claim(string text)
        => Assert.NotEqual(Outcome.Raised, OutcomeFor(Saying(text, Counted(commits: 1, all: 1000))));

    [Fact]
    public void A_project_of_which_nothing_is_seen_is_weak_when_everything_was_read()
    {
        var account = AGitHub.Account() with { ContributedTo = [] };

        Assert.Equal(Strength.Weak, Weight(Saying(Linked, account)));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(Saying(Linked, account with { SawEveryMerge = false })));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(Saying(Linked, account with { ContributedTo = null })));
        Assert.Equal(
            Outcome.NotAvailable, OutcomeFor(Saying(Linked, account with { Organisations = [AGitHub.Organisation("acme")] })));
        Assert.Equal(
            Outcome.NotAvailable, OutcomeFor(Saying(Linked, account with { MergedElsewhere = [AGitHub.Merge("acme/engine")] })));
    }

    [Fact]
    public void The_author_of_a_fork_is_not_its_author()
    {
        const string text = "Creator of https://github.com/mira/tool";
        var own = AGitHub.Repository("tool");

        Assert.Equal(Strength.Moderate, Weight(Saying(text, AGitHub.Account(900, own with { Fork = true, Parent = "acme/tool" }))));
        Assert.Null(Weight(Saying(text, AGitHub.Account(900, own))));
        Assert.Equal(Strength.Weak, Weight(Saying(text, AGitHub.Account(900))));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(Saying(text, AGitHub.Account(900) with { PublicRepositories = 5 })));
    }

    [Fact]
    public void A_claim_in_the_work_history_points_at_its_place()
    {
        var claims = new Claims { WorkHistory = [new Job { Title = "Core contributor", Employer = "engine" }] };
        var finding = Signal.Evaluate(A.Dossier(claims, Counted(commits: 1, all: 1000)));

        Assert.Equal(Outcome.Raised, finding.Outcome);
        Assert.Equal("gigvet:request#/claims/workHistory/0", finding.Evidence[0].Source.OriginalString);
        Assert.Equal("https://github.com/acme/engine", finding.Evidence[1].Source.OriginalString);
    }

    [Fact]
    public void Hostile_text_ends()
        => Assert.NotEqual(
            Outcome.Failed, OutcomeFor(Saying(new string('/', 50_000) + Linked, Counted(commits: 1, all: 1000))));

    private Strength? Weight(Dossier dossier)
        => Signal.Evaluate(dossier) is { Outcome: Outcome.Raised } finding ? finding.Strength : null;

    private static Dossier Saying(string text, GitHubAccount account)
        => A.Dossier(A.Profile() with { Overview = text }, account);

    private static GitHubAccount Counted(int commits, int all, int? rank = null) => AGitHub.Account() with
    {
        ContributedTo = [AGitHub.Contribution("acme/engine") with { Commits = commits, AllCommits = all, Rank = rank }],
    };
}
