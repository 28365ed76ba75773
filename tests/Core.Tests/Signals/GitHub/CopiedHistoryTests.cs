using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class CopiedHistoryTests : GitHubSignalTests<CopiedHistory>
{
    protected override Dossier Raised => A.Dossier(Copied());

    protected override Dossier Clear => A.Dossier(Copied() with { Copies = [] });

    [Fact]
    public void Is_strong_and_voids_reassurance()
    {
        Assert.Equal(Strength.Strong, WeightOn(Copied()));
        Assert.True(Signal.Info.DeliberateAbuse);
    }

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 6, true)]
    [InlineData(3, 7, false)]
    public void Needs_three_and_half_of_those_looked_up(int same, int lookedUp, bool raised)
        => Assert.Equal(raised, WeightOn(Copied(copy => copy with { SameCommits = same, LookedUp = lookedUp })) is not null);

    [Theory]
    [InlineData(50, true)]
    [InlineData(49, false)]
    public void Half_of_the_commits_must_be_by_others(int others, bool raised)
        => Assert.Equal(raised, WeightOn(Copied(others: others)) is not null);

    [Fact]
    public void Own_work_in_two_places_is_no_copy()
    {
        Assert.Equal(Outcome.Clear, On(Copied(others: 0)).Outcome);
        Assert.Equal(Outcome.Clear, On(Copied(others: 100, author: null, name: "Kessler Mira")).Outcome);
    }

    [Fact]
    public void An_unlinked_stranger_is_another_person()
        => Assert.Equal(Strength.Strong, WeightOn(Copied(others: 100, author: null, name: "Jonas Petrik")));

    [Fact]
    public void The_older_one_is_the_original()
    {
        Assert.Equal(Outcome.Clear, On(Copied(copy => copy with { ElsewhereCreatedAt = copy.Own.CreatedAt.AddDays(1) })).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Copied(copy => copy with { ElsewhereCreatedAt = null })).Outcome);
    }

    [Fact]
    public void A_credited_source_is_honest_and_an_unread_readme_unknown()
    {
        Assert.Equal(Outcome.Clear, On(Copied(copy => copy with { SourceIsCredited = true })).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Copied(copy => copy with { SourceIsCredited = null })).Outcome);
    }

    [Theory]
    [InlineData("Mirror of our build tool")]
    [InlineData("From https://github.com/acme/exchange")]
    public void A_description_that_names_the_source_is_a_credit(string description)
        => Assert.Equal(Outcome.Clear, On(Copied(copy => copy with { Own = copy.Own with { Description = description } })).Outcome);

    [Theory]
    [InlineData("homework-3")]
    [InlineData("aufgabe2")]
    [InlineData("ejercicio-final")]
    public void Class_work_begins_with_the_same_commits(string name)
        => Assert.Equal(
            Outcome.Clear, On(Copied(copy => copy with { Own = copy.Own with { FullName = $"mira/{name}" } })).Outcome);

    [Fact]
    public void Forks_and_projects_one_takes_part_in_are_no_copies()
    {
        Assert.Equal(Outcome.Clear, On(Copied(copy => copy with { Own = copy.Own with { Fork = true } })).Outcome);
        Assert.Null(WeightOn(Copied() with { MergedElsewhere = [AGitHub.Merge("acme/exchange")] }));
        Assert.Null(WeightOn(Copied() with { ContributedTo = [AGitHub.Contribution("Acme/exchange")] }));
        Assert.Null(WeightOn(Copied() with { Organisations = [AGitHub.Organisation("acme")] }));
    }

    [Fact]
    public void Without_a_look_up_the_question_arises_only_for_what_came_with_a_past()
    {
        Assert.True(On(Copied() with { Copies = null }).Applicable);
        Assert.False(On(AGitHub.Read(900, AGitHub.History(AGitHub.Repository("work"), AGitHub.Commit(100)))).Applicable);
    }

    [Fact]
    public void Whose_commits_they_are_must_have_been_read()
        => Assert.Equal(Outcome.NotAvailable, On(Copied() with { Histories = [] }).Outcome);

    [Fact]
    public void Evidence_is_the_repository_and_the_commit_elsewhere()
    {
        var copy = Copied().Copies![0];

        Assert.Equal([copy.Own.Url, copy.Example], On(Copied()).Evidence.Select(evidence => evidence.Source));
    }

    private static GitHubAccount Copied(
        Func<GitHubCopy, GitHubCopy>? change = null, int others = 100, string? author = "upstream", string name = "Up Stream")
    {
        var repository = AGitHub.Repository("exchange", created: 100, pushed: 100);
        var copy = new GitHubCopy(
            repository,
            "acme/exchange",
            new Uri("https://github.com/acme/exchange"),
            SameCommits: 8,
            LookedUp: 8,
            new Uri("https://github.com/acme/exchange/commit/1234"))
        {
            ElsewhereCreatedAt = repository.CreatedAt.AddDays(-900),
            SourceIsCredited = false,
        };
        copy = change?.Invoke(copy) ?? copy;

        return AGitHub.Read(
            2000,
            AGitHub.History(
                copy.Own,
                [
                    .. Enumerable.Range(0, others).Select(place => AGitHub.Commit(200 + place, name, login: author)),
                    .. Enumerable.Range(0, 100 - others).Select(place => AGitHub.Commit(400 + place)),
                ])) with
        { Copies = [copy] };
    }
}
