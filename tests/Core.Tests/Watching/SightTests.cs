using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Core.Tests.Watching;

public sealed class SightTests
{
    [Fact]
    public void At_the_first_look_nothing_changed()
        => Assert.Empty(Sight.Of(A.Dossier(Earlier.Profile(), Earlier.Request())).Changes);

    [Fact]
    public void The_same_contractor_changed_nothing()
        => Assert.Empty(Changes(Earlier.Profile()));

    [Theory]
    [InlineData("Mira K.", "Kaunas, Lithuania")]
    [InlineData("MIRA KESSLER", "kaunas, lithuania")]
    [InlineData("Mira Kessler", "Lithuania")]
    public void Another_spelling_of_the_same_is_no_change(string name, string place)
        => Assert.Empty(Changes(Earlier.Profile() with { DisplayName = name, Location = place }));

    [Fact]
    public void What_was_not_read_is_no_change_and_is_kept_for_the_next_look()
    {
        var nothing = new ContractorProfile { Contractor = A.Contractor, Url = A.ProfileUrl, FetchedAt = A.Today };

        var (seen, changes) = Sight.Of(A.Dossier(nothing, Earlier.Before()));

        Assert.Empty(changes);
        Assert.Equivalent(Earlier.Seen(), seen, strict: true);
    }

    public static TheoryData<string, ContractorProfile, string, string> OfProfile => new()
    {
        { "name", Earlier.Profile() with { DisplayName = "Jonas Petrik" }, "Mira Kessler", "Jonas Petrik" },
        { "photo", Earlier.Profile() with { Photo = new Uri("https://img.example/2.jpg") }, "https://img.example/1.jpg", "https://img.example/2.jpg" },
        { "place", Earlier.Profile() with { Location = "Porto, Portugal" }, "Kaunas, Lithuania", "Porto, Portugal" },
        { "account", Earlier.Profile() with { AccountId = "7002" }, "7001", "7002" },
        { "handle", Earlier.Profile() with { Contractor = new("upwork", "~new") }, A.Contractor.Handle, "~new" },
        { "profile", Earlier.Profile() with { Suspended = true }, "shown", "suspended" },
    };

    [Theory]
    [MemberData(nameof(OfProfile))]
    public void A_change_of_the_profile_is_said_once(string what, ContractorProfile now, string before, string after)
    {
        var (seen, changes) = Sight.Of(A.Dossier(now, Earlier.Request(), Earlier.Before()));

        Assert.Equal([new Change(what, before, after)], changes);
        Assert.Empty(Sight.Of(A.Dossier(now, Earlier.Request(), Earlier.Before(seen))).Changes);
        Assert.Equal(what, Assert.Single(seen.Recent).What);
    }

    [Fact]
    public void A_new_payout_is_a_change()
    {
        var payout = new Payout { Holder = "Jonas Petrik", Method = PayoutMethod.Wise, Country = "LT" };

        Assert.Equal(
            [new Change("payout_holder", "Mira Kessler", "Jonas Petrik"), new Change("payout", "bank LT", "wise LT")],
            Sight.Of(A.Dossier(Earlier.Profile(), Earlier.Request(payout), Earlier.Before())).Changes);
    }

    [Fact]
    public void A_code_host_account_that_is_renamed_emptied_or_another_one_is_a_change()
    {
        Assert.Equal([new Change("github_login", "mira", "mk-dev")], OfGitHub(42, "mk-dev", 12));
        Assert.Equal([new Change("github_repositories", "12", "0")], OfGitHub(42, "Mira", 0));
        Assert.Equal([new Change("github_account", "mira (42)", "mira (43)")], OfGitHub(43, "mira", 0));
        Assert.Empty(OfGitHub(42, "mira", 3));
    }

    [Fact]
    public void A_profile_counts_as_gone_on_the_third_day_and_its_return_is_a_change_too()
    {
        var nothing = new ContractorProfile { Contractor = A.Contractor, Url = A.ProfileUrl, FetchedAt = A.Today };
        var missing = new ProfileMissing(A.ProfileUrl, A.Today);

        Assert.Empty(Sight.Of(A.Dossier(nothing, missing, Earlier.Before(daysGone: 2))).Changes);
        var (gone, changes) = Sight.Of(A.Dossier(nothing, missing, Earlier.Before(daysGone: 3)));
        Assert.Equal([new Change("profile", "shown", "gone")], changes);
        Assert.Empty(Sight.Of(A.Dossier(nothing, missing, Earlier.Before(gone, 4))).Changes);
        Assert.Equal([new Change("profile", "gone", "shown")], Changes(Earlier.Profile(), gone));
    }

    [Fact]
    public void A_former_name_is_for_reviewers_only()
    {
        Assert.Null(new Change("name", "Mira Kessler", "Jonas Petrik").ForEverybody().Before);
        Assert.Null(new Change("payout_holder", "Mira Kessler", "Jonas Petrik").ForEverybody().Before);
        Assert.Equal("bank", new Change("payout", "bank", "wise").ForEverybody().Before);
    }

    private static IReadOnlyList<Change> Changes(ContractorProfile now, Sighting? before = null)
        => Sight.Of(A.Dossier(now, Earlier.Request(), Earlier.Before(before))).Changes;

    private static IReadOnlyList<Change> OfGitHub(long id, string login, int repositories)
        => Sight.Of(A.Dossier(
            Earlier.Profile(),
            Earlier.Request(),
            Earlier.Before(),
            AGitHub.Account() with { Id = id, Login = login, PublicRepositories = repositories })).Changes;
}
