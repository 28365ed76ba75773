using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Vetting.Proofs;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubBudgetTests
{
    private readonly GitHubLooking _looking = new();

    [Fact]
    public async Task A_sweep_leaves_a_fifth_of_the_hour_to_those_who_wait()
    {
        _looking.Web.GitHub.Exhaust("graphql", leave: 1001);
        _looking.Occasion = Occasion.Sweep;
        var sweep = await _looking.LookAsync(FakeAccounts.Fresh);
        _looking.Occasion = Occasion.Asked;
        var asked = await _looking.LookAsync(FakeAccounts.Fresh);

        Assert.Equal(SourceState.Blocked, sweep.State);
        Assert.Contains(
            "until 2026-06-01 13:00 UTC is kept for vettings asked for", sweep.Detail, StringComparison.Ordinal);
        Assert.Equal(SourceState.Ok, asked.State);
    }

    [Fact]
    public async Task A_hundred_sweeps_at_once_over_several_processes_never_touch_the_reserve()
    {
        _looking.Web.GitHub.Limit = 200;
        _looking.Occasion = Occasion.Sweep;

        foreach (var process in Enumerable.Range(0, 5))
        {
            _looking.Budget = new GitHubBudget(_looking.Time);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _looking.LookAsync(FakeAccounts.Fresh)));
        }

        Assert.InRange(_looking.Web.GitHub.Points, 140, 160);
    }

    [Fact]
    public async Task A_process_that_heard_nothing_asks_what_is_left_before_it_sweeps()
    {
        _looking.Occasion = Occasion.Sweep;

        await _looking.LookAsync(FakeAccounts.Fresh);
        await _looking.LookAsync(FakeAccounts.Typical);

        Assert.Equal("/rate_limit", _looking.Web.Requests[0].Url.AbsolutePath);
        Assert.Single(_looking.Web.Requests, request => request.Url.AbsolutePath is "/rate_limit");
    }

    [Fact]
    public void What_is_under_way_is_counted_until_its_answer()
    {
        _looking.Budget.Hear("t", "core", limit: 60, remaining: 2, A.Today.AddMinutes(30));

        Assert.Null(_looking.Budget.Take("t", "core", 1, Occasion.Asked));
        Assert.Null(_looking.Budget.Take("t", "core", 1, Occasion.Asked));
        Assert.Contains("12:30", _looking.Budget.Take("t", "core", 1, Occasion.Asked), StringComparison.Ordinal);
        _looking.Budget.Return("t", "core", 1);
        Assert.Null(_looking.Budget.Take("t", "core", 1, Occasion.Asked));
        Assert.Null(_looking.Budget.Take("other token", "core", 1, Occasion.Asked));
    }

    [Fact]
    public async Task Profiles_and_proofs_wait_too_when_GitHub_asked_to()
    {
        var options = Options.Create(new GitHubOptions());
        var proof = new ControlProof
        {
            Contractor = A.Contractor,
            ProfileUrl = A.ProfileUrl,
            Nonce = ControlProof.NewNonce(),
            IssuedAt = A.Today,
            GitHub = FakeAccounts.Fresh,
        };
        var place = new AccountPlace(options, _looking.Budget);
        var url = new Uri($"https://github.com/{FakeAccounts.Fresh}");
        _looking.Budget.Pause("", TimeSpan.FromMinutes(1));

        var profile = await new GitHub(options, _looking.Budget).FetchAsync(
            new ProfileLook(FakeAccounts.Fresh, url, _looking.Web), TestContext.Current.CancellationToken);
        var look = await place.LookAsync(
            proof, place.TasksFor(proof).Single(), _looking.Web, TestContext.Current.CancellationToken);

        Assert.IsNotType<FetchResult.Found>(profile);
        Assert.Equal(ProofLookState.NotReadable, look.State);
        Assert.Empty(_looking.Web.Requests);
    }

    [Fact]
    public void After_the_hour_there_is_enough_again()
    {
        _looking.Budget.Hear("t", "core", limit: 60, remaining: 0, A.Today.AddMinutes(30));
        Assert.NotNull(_looking.Budget.Take("t", "core", 1, Occasion.Asked));

        _looking.Time.Advance(TimeSpan.FromMinutes(31));

        Assert.Null(_looking.Budget.Take("t", "core", 1, Occasion.Sweep));
    }

    [Fact]
    public void Whoever_is_asked_to_wait_waits_with_everything()
    {
        _looking.Budget.Pause("t", TimeSpan.FromSeconds(60));

        Assert.NotNull(_looking.Budget.Take("t", "core", 1, Occasion.Asked));
        Assert.NotNull(_looking.Budget.Take("t", "graphql", 1, Occasion.Asked));
        _looking.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(_looking.Budget.Take("t", "core", 1, Occasion.Asked));
    }
}
