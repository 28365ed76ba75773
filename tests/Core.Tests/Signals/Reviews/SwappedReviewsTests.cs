using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class SwappedReviewsTests : SignalTests<SwappedReviews>
{
    private static readonly ContractorProfile Reviewed = Of("other");

    private readonly MemoryIndex _index = new();

    protected override Dossier Raised => A.Dossier(Reviewed, Beside.Mark(MarkKind.ReviewPair, "other"));

    protected override Dossier Clear => A.Dossier(Reviewed, Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(A.Profile() with { Reviews = null, Reputation = null }, Beside.Nobody());

    [Fact]
    public void Reviewers_that_the_platform_hides_say_nothing()
        => Assert.False(Signal.Evaluate(A.Dossier(Of(null), Beside.Nobody())).Applicable);

    [Fact]
    public void Without_reviews_the_question_does_not_arise()
        => Assert.False(Signal.Evaluate(A.Dossier(A.Profile() with { Reviews = [] }, Beside.Nobody())).Applicable);

    [Theory]
    [InlineData("Jonas-P", "mira-k", Outcome.Raised)]
    [InlineData("jonas-p", "somebody-else", Outcome.Clear)]
    [InlineData("somebody-else", "mira-k", Outcome.Clear)]
    public async Task Only_reviews_in_both_directions_are_a_swap(string reviewedFirst, string reviewedSecond, Outcome expected)
    {
        await MeetAsync("mira-k", "Mira Kessler", reviewedFirst);
        var met = await MeetAsync("jonas-p", "Jonas Petrik", reviewedSecond);

        Assert.Equal(expected, Signal.Evaluate(met).Outcome);
    }

    [Fact]
    public async Task A_namesake_on_another_platform_swapped_nothing()
    {
        await MeetAsync("mira-k", "Mira Kessler", "jonas-p", "guru");
        var met = await MeetAsync("jonas-p", "Jonas Petrik", "mira-k");

        Assert.Equal(Outcome.Clear, Signal.Evaluate(met).Outcome);
    }

    private static ContractorProfile Of(string? client) => A.Profile() with
    {
        Reviews = [AProfile.Review(1, "Very good work on our shelves.", "a") with { Client = client }],
    };

    private async Task<Dossier> MeetAsync(string handle, string name, string client, string platform = "freelancer")
    {
        var contractor = new ContractorRef(platform, handle);
        var profile = Of(client) with { Contractor = contractor, DisplayName = name, Overview = null, Links = [], Photo = null, Email = null, Phone = null, GitHubLogin = null };
        var request = new VetRequest { Contractor = contractor, ProfileUrl = profile.Url };
        var dossier = new Dossier(request, profile, A.Today, []);
        var facts = await new NeighbourCheck(_index, new MemoryKeys()).CheckAsync("quayside", dossier, TestContext.Current.CancellationToken);

        return new Dossier(request, profile, A.Today, facts);
    }
}
