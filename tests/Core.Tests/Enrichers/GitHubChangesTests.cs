using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>What a later look says about the profile before it: edited, renamed, gone.</summary>
public sealed class GitHubChangesTests
{
    private readonly GitHubLooking _looking = new();

    [Fact]
    public async Task Fields_that_changed_are_named_with_the_looks_between_which_they_did()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        var unchanged = await AgainAsync(first);
        var before = Account(unchanged).ReadAt;
        Change(account => account with { UpdatedAt = _looking.Web.Now.AddHours(1), Location = "Graz", Blog = "https://sandmeer.example" });

        var account = Account(await AgainAsync(unchanged));

        Assert.Null(Account(first).Edits);
        Assert.Empty(Account(unchanged).Edits!);
        Assert.Equal(["location", "site"], account.Edits!.Select(edit => edit.Field).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(account.Edits!, edit => Assert.Equal((before, account.ReadAt), (edit.Before, edit.After)));
    }

    [Fact]
    public async Task Changes_are_remembered_over_looks_for_two_months()
    {
        var look = await AgainAsync(await _looking.LookAsync(FakeAccounts.Fresh));
        Change(account => account with { UpdatedAt = _looking.Web.Now.AddHours(1), Location = "Graz" });
        look = await AgainAsync(look);
        look = await AgainAsync(look);
        Change(account => account with { UpdatedAt = _looking.Web.Now.AddHours(1), Blog = "https://sandmeer.example" });

        look = await AgainAsync(look);
        Assert.Equal(["location", "site"], Account(look).Edits!.Select(edit => edit.Field), StringComparer.Ordinal);

        Change(account => account with { UpdatedAt = _looking.Web.Now.AddDays(60), Blog = "https://nordlicht.example" });
        Assert.Equal(["site"], Account(await AgainAsync(look, days: 61)).Edits!.Select(edit => edit.Field), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_renamed_account_says_so_in_every_later_look()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Change(account => account with { Login = "tova-builds" });

        var renamed = await AgainAsync(first);
        var later = await AgainAsync(renamed);

        Assert.Equal((FakeAccounts.Fresh, true), (Account(renamed).FormerLogin, Account(renamed).Edits is not null));
        Assert.Equal((FakeAccounts.Fresh, true), (Account(later).FormerLogin, Account(later).Edits is not null));
    }

    [Fact]
    public async Task Days_on_which_the_account_is_gone_are_counted_once_each_and_forgotten_when_it_is_back()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        var (there, none) = (_looking.Web.GitHub.Accounts, Array.Empty<FakeAccount>());
        _looking.Web.GitHub.Accounts = none;

        var gone = await AgainAsync(first);
        var sameDay = await AgainAsync(gone, days: 0);
        var third = await AgainAsync(await AgainAsync(sameDay));
        _looking.Web.GitHub.Accounts = there;
        var back = await AgainAsync(third);
        _looking.Web.GitHub.Accounts = none;

        Assert.Equal((1, 1, 3), (Days(gone), Days(sameDay), Days(third)));
        Assert.Equal(SourceState.Failed, third.State);
        Assert.IsType<GitHubAccount>(Assert.Single(back.Facts));
        Assert.Equal(1, Days(await AgainAsync(back)));
    }

    private static int Days(Enrichment look) => Assert.IsType<GitHubGone>(Assert.Single(look.Facts)).Days;

    private Task<Enrichment> AgainAsync(Enrichment before, int days = 1)
    {
        _looking.Web.Now += TimeSpan.FromDays(days);
        _looking.Time.Advance(TimeSpan.FromDays(days));
        return _looking.LookAsync(FakeAccounts.Fresh, before.Memory);
    }

    private void Change(Func<FakeAccount, FakeAccount> change) => _looking.Web.GitHub.Accounts =
        [.. _looking.Web.GitHub.Accounts.Select(account => account.Login is FakeAccounts.Fresh ? change(account) : account)];

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
}
