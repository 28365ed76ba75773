using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class SelfMergeOnlyTests : GitHubSignalTests<SelfMergeOnly>
{
    protected override Dossier Raised => A.Dossier(Merged(5));

    protected override Dossier Clear => A.Dossier(Merged(5, "Mira", "jonas"));

    [Theory]
    [InlineData(5, Strength.Weak)]
    [InlineData(4, null)]
    public void Needs_five(int requests, Strength? expected) => Assert.Equal(expected, WeightOn(Merged(requests)));

    [Fact]
    public void Whoever_merged_a_single_one_makes_it_clear()
        => Assert.Equal(Outcome.Clear, On(Merged(30, "jonas")).Outcome);

    [Fact]
    public void Work_merged_elsewhere_makes_it_clear_even_without_a_token()
        => Assert.Equal(
            Outcome.Clear,
            On(AGitHub.Account() with { PullRequests = null, MergedElsewhere = [AGitHub.Merge("acme/tool")] }).Outcome);

    [Fact]
    public void Unknown_mergers_are_unknown()
    {
        var account = Merged(6);
        GitHubThread[] threads = [.. account.PullRequests!.Newest.Select(thread => thread with { MergedBy = null })];

        Assert.Equal(Outcome.NotAvailable, On(account with { PullRequests = AGitHub.Work(threads) }).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(account with { PullRequests = null }).Outcome);
    }

    private static GitHubAccount Merged(int requests, params string[] mergers) => AGitHub.Account() with
    {
        PullRequests = AGitHub.Work(
        [
            .. Enumerable.Range(0, requests).Select(place => AGitHub.Thread("mira/shop", 10 + place, ThreadState.Merged) with
            {
                MergedBy = mergers.ElementAtOrDefault(place) ?? AGitHub.Login,
            }),
        ]),
    };
}
