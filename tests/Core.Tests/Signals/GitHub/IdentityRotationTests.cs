using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class IdentityRotationTests : GitHubSignalTests<IdentityRotation>
{
    protected override Dossier Raised => A.Dossier(Signs("Mira Kessler", "Tova Lind", "Jon Arden"));

    protected override Dossier Clear => A.Dossier(Signs("Mira Kessler", "Tova Lind"));

    [Fact]
    public void Other_forms_of_one_name_are_one_person()
        => Assert.Null(WeightOn(Signs("Mira Kessler", "Mira Kessler-Braun", "M. Kessler", "Kessler Mira", "mira")));

    [Fact]
    public void Machines_and_handles_are_nobody()
        => Assert.Null(WeightOn(Signs("Mira Kessler", "root", "DESKTOP-4F2K1", "ubuntu", "devpro99", "mira")));

    [Fact]
    public void Names_in_different_scripts_are_not_held_against_each_other()
        => Assert.Null(WeightOn(Signs("Mira Kessler", "山田 太郎", "Tova Lind")));

    [Fact]
    public void Swapping_the_names_for_others_changes_nothing()
        => Assert.Equal(
            WeightOn(Signs("Mira Kessler", "Tova Lind", "Jon Arden")),
            WeightOn(Signs("Olena Shevchuk", "Kwame Mensah", "Linh Pham")));

    [Fact]
    public void Addresses_that_hide_one_and_bots_do_not_count()
    {
        Assert.Null(WeightOn(Signs(commit => commit with { AuthorEmail = "1+mira@users.noreply.github.com" })));
        Assert.Null(WeightOn(Signs(commit => commit with { AuthorLogin = "renovate[bot]" })));
    }

    [Fact]
    public void Commits_of_other_accounts_do_not_count()
        => Assert.Null(WeightOn(Signs(commit => commit with { AuthorLogin = "upstream" })));

    [Fact]
    public void Each_person_with_an_address_of_their_own_is_a_team()
        => Assert.Null(WeightOn(Signs(commit => commit with { AuthorEmail = $"{commit.AuthorName![..3]}@mail.example" })));

    [Fact]
    public void No_name_is_repeated_in_what_is_reported()
    {
        var finding = On(Signs("Mira Kessler", "Tova Lind", "Jon Arden"));

        var text = finding.Message + string.Concat(finding.Evidence.Select(evidence => evidence.Observation));
        Assert.DoesNotContain("Lind", text, StringComparison.Ordinal);
        Assert.Equal(3, finding.Evidence.Select(evidence => evidence.Source).Distinct().Count());
    }

    private static GitHubAccount Signs(Func<GitHubCommit, GitHubCommit> change)
    {
        var history = Signs("Mira Kessler", "Tova Lind", "Jon Arden").Histories![0];
        return AGitHub.Read(2000, history with { Commits = [.. history.Commits.Select(change)] });
    }

    private static GitHubAccount Signs(params IReadOnlyList<string> names) => AGitHub.Read(
        2000,
        AGitHub.History(
            AGitHub.Repository("work"),
            [.. names.Select((name, place) => AGitHub.Commit(100 + place, name, login: place == 0 ? AGitHub.Login : null))]));
}
