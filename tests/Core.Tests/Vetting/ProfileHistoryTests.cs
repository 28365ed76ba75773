using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

public sealed class ProfileHistoryTests
{
    private static readonly ContractorProfile Shown = A.Profile() with { AccountId = "7", Location = "Kaunas, Lithuania", PaymentVerified = true };

    private static readonly ContractorProfile Away = new() { Contractor = A.Contractor, Url = A.ProfileUrl, FetchedAt = A.Today, NotFound = true };

    [Fact]
    public void The_second_look_knows_what_the_first_one_saw()
    {
        var (first, memory) = ProfileHistory.Of(null, Shown, captured: false);
        var (second, _) = ProfileHistory.Of(memory, Shown with { DisplayName = "Jonas Petrik", FetchedAt = A.Today.AddDays(30) }, captured: false);

        Assert.Empty(first);
        var before = Assert.IsType<ProfileBefore>(Assert.Single(second));
        Assert.Equal((A.Today, "Mira Kessler", "LT", true), (before.At, before.Name, before.Country, before.PaymentVerified));
    }

    [Fact]
    public void What_is_not_shown_today_is_not_forgotten()
    {
        var (_, first) = ProfileHistory.Of(null, Shown, captured: false);
        var (_, second) = ProfileHistory.Of(first, Shown with { Location = null, PaymentVerified = null }, captured: false);
        var (facts, _) = ProfileHistory.Of(second, Shown, captured: false);

        Assert.Equal(("LT", true), (((ProfileBefore)facts[0]).Country, ((ProfileBefore)facts[0]).PaymentVerified));
    }

    [Fact]
    public void Another_account_under_the_same_handle_is_not_compared()
    {
        var (_, memory) = ProfileHistory.Of(null, Shown, captured: false);

        Assert.Empty(ProfileHistory.Of(memory, Shown with { AccountId = "8" }, captured: false).Facts);
    }

    [Fact]
    public void What_a_customer_saved_is_compared_and_not_remembered()
    {
        var (_, memory) = ProfileHistory.Of(null, Shown, captured: false);
        var (facts, after) = ProfileHistory.Of(memory, Shown, captured: true);

        Assert.Single(facts);
        Assert.Null(after);
    }

    [Fact]
    public void Days_without_the_profile_are_counted_once_each()
    {
        var (_, memory) = ProfileHistory.Of(null, Shown, captured: false);
        IReadOnlyList<IFact> facts = [];
        foreach (var hours in (IReadOnlyList<int>)[24, 30, 48, 72])
            (facts, memory) = ProfileHistory.Of(memory, Away with { FetchedAt = A.Today.AddHours(hours) }, captured: false);

        Assert.Equal((A.Today, 3), (((ProfileGone)facts[0]).LastRead, ((ProfileGone)facts[0]).Days));
        Assert.IsType<ProfileBefore>(Assert.Single(ProfileHistory.Of(memory, Shown, captured: false).Facts));
    }

    [Fact]
    public void A_profile_that_never_was_or_could_not_be_read_leaves_nothing()
    {
        Assert.Equal(((IReadOnlyList<IFact>)[], (SourceMemory?)null), ProfileHistory.Of(null, Away, captured: false));
        Assert.Null(ProfileHistory.Of(null, Away with { NotFound = null }, captured: false).Memory);
    }
}
