using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.GitHub;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class OthersMailboxInCommitsTests : GitHubSignalTests<OthersMailboxInCommits>
{
    private static readonly Uri Commit = new("https://github.com/mira/work/commit/0123456789abcdef0123456789abcdef01234567");

    protected override Dossier Raised => With(Shared(Commit));

    protected override Dossier Clear => With(Beside.Nobody());

    [Fact]
    public void Is_strong_and_voids_reassurance()
    {
        Assert.Equal(Strength.Strong, Signal.Evaluate(Raised).Strength);
        Assert.True(Signal.Info.DeliberateAbuse);
    }

    [Theory]
    [InlineData("Mira K.", Outcome.Clear)]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    [InlineData(null, Outcome.NotAvailable)]
    public void Only_another_name_counts(string? name, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(Shared(Commit, name))));

    [Fact]
    public void An_address_of_the_profile_is_left_to_another_signal()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(Shared(new Uri("https://github.com/mira")))));

    [Fact]
    public void The_address_itself_is_not_written_into_the_report()
        => Assert.DoesNotContain("petrik@", string.Concat(Signal.Evaluate(Raised).Evidence), StringComparison.Ordinal);

    [Fact]
    public async Task Another_contractors_address_in_ones_own_commits_is_met()
    {
        var check = new NeighbourCheck(new MemoryIndex(), new MemoryKeys());
        var history = AGitHub.History(AGitHub.Repository("work"), AGitHub.Commit(10, email: "J.Petrik+git@mail.example"));
        await check.CheckAsync("c1", Other("j.petrik@mail.example"), TestContext.Current.CancellationToken);

        var known = await check.CheckAsync("c1", A.Dossier(AGitHub.Read(2000, history)), TestContext.Current.CancellationToken);

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier([AGitHub.Read(2000, history), .. known])));
    }

    [Theory]
    [InlineData("you@example.com")]
    [InlineData("root@build.local")]
    [InlineData("info@studio.example")]
    [InlineData("4711+mira@users.noreply.github.com")]
    [InlineData("mira")]
    [InlineData("")]
    public async Task What_tools_write_by_default_or_a_firm_shares_is_nobodys_mailbox(string address)
    {
        var check = new NeighbourCheck(new MemoryIndex(), new MemoryKeys());
        var history = AGitHub.History(AGitHub.Repository("work"), AGitHub.Commit(10, email: address));
        await check.CheckAsync("c1", Other(address), TestContext.Current.CancellationToken);

        var known = await check.CheckAsync("c1", A.Dossier(AGitHub.Read(2000, history)), TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<Neighbourhood>(Assert.Single(known)).Marks);
    }

    private static Dossier Other(string address) => A.Dossier(
        A.Profile() with { Contractor = new("fiverr", "other"), DisplayName = Beside.Other },
        A.Request() with { Claims = new Claims { Name = Beside.Other, Email = address } });

    private static Dossier With(Neighbourhood known) => A.Dossier(AGitHub.Account(), known);

    private static Neighbourhood Shared(Uri place, string? name = Beside.Other)
    {
        var known = Beside.Mark(MarkKind.Mailbox, "j.petrik@mail.example", name: name);
        return known with { Marks = [known.Marks[0] with { Place = place }] };
    }
}
