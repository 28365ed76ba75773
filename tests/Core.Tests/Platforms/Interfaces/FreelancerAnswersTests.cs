using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Platforms.Interfaces;

/// <summary>Answers that Freelancer.com really gave, with people and ids replaced; skipped where they do not lie beside the checkout.</summary>
public sealed class FreelancerAnswersTests
{
    private const string NoReviews = """{"status":"success","result":{"reviews":[],"users":{}}}""";

    public static TheoryData<int> Listed => [0, 1, 2, 3];

    [Fact]
    public async Task The_answer_about_one_account_gives_every_field_that_its_finders_name()
    {
        var found = await FoundAsync(User());
        var profile = found.Profile;

        Assert.Equal(new ContractorRef("freelancer", "exampleagency1"), profile.Contractor);
        Assert.Equal("40000001", profile.AccountId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1585503293), profile.JoinedAt);
        Assert.Equal(
            (true, true, true, true, true),
            (profile.PaymentVerified, profile.EmailVerified, profile.DepositMade, profile.PhoneVerified, profile.IdentityVerified));
        Assert.Equal("Göttinegn, Germany", profile.Location);
        Assert.Equal(new StatedZone("DE", "Europe/Berlin", TimeSpan.FromHours(2)), profile.Zone);
        Assert.Equal("TRANSLATION / TRANSCRIPTION / PROOFREADING", profile.Headline);
        Assert.StartsWith("At the heart of global connection", profile.Overview, StringComparison.Ordinal);
        Assert.Equal(new Money(20, "USD"), profile.HourlyRate);
        Assert.Equal(12, profile.Skills!.Count);
        Assert.Equal(("Translation", "Welsh Translator"), (profile.Skills[0], profile.Skills[^1]));
        Assert.False(profile.Suspended);
        Assert.Equal(
            new Reputation
            {
                Rating = 4.958254029380333,
                Reviews = 151,
                CompletedJobs = 157,
                Completion = 1,
                OnTime = 0.9943008478154491,
                OnBudget = 0.9856551750161264,
            },
            profile.Reputation);
        Assert.Equal("Preferred Freelancer Program SLA Exam", Assert.Single(found.Shown.Exams));
        Assert.Null(profile.LastActiveAt);
        Assert.Null(profile.DisplayName);
        Assert.Contains("names a company, Example Language Agency", found.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public async Task Every_account_of_the_directory_gives_what_it_states(int place)
    {
        var user = Directory(place);
        var profile = (await FoundAsync(user)).Profile;

        Assert.True(profile is { IdentityVerified: true, PaymentVerified: true, PhoneVerified: true, EmailVerified: true, Suspended: false });
        Assert.Equal((long)user["registration_date"]!, profile.JoinedAt!.Value.ToUnixTimeSeconds());
        Assert.Equal((int)user["reputation"]!["entire_history"]!["reviews"]!, profile.Reputation!.Reviews);
        Assert.EndsWith((string)user["location"]!["country"]!["name"]!, profile.Location, StringComparison.Ordinal);
        Assert.Equal(user["jobs"]!.AsArray().Count, profile.Skills!.Count);
        Assert.Equal((string?)user["timezone"]!["timezone"], profile.Zone!.Name);
    }

    [Fact]
    public async Task A_real_answer_answers_the_signals_of_verification_and_clock()
    {
        var findings = Judge((await FoundAsync(User())).Profile);

        Assert.Equal(
            (Outcome.Clear, Outcome.Clear, Outcome.Clear),
            (findings["profile.missing-verification"], findings["profile.zone-mismatch"], findings["profile.country-mismatch"]));
        Assert.Equal(Outcome.Raised, findings["profile.identity-verified"]);
        Assert.DoesNotContain(Outcome.Failed, findings.Values);
    }

    /// <summary>An account of 947 reviews with its identity verified lives by a clock of another country: weak, and shown.</summary>
    [Fact]
    public async Task A_clock_of_another_country_is_a_weak_finding_on_a_real_account()
        => Assert.Equal(Outcome.Raised, Judge((await FoundAsync(Directory(3))).Profile)["profile.zone-mismatch"]);

    private static Dictionary<string, Outcome> Judge(ContractorProfile profile)
    {
        var request = A.Request() with { Contractor = profile.Contractor, ProfileUrl = profile.Url, Claims = new Claims { Country = profile.Location!.Split(", ")[^1] } };
        return Assessing.Assess(A.Dossier(profile, request)).Findings.ToDictionary(finding => finding.Code, finding => finding.Outcome, StringComparer.Ordinal);
    }

    private static JsonObject User() => Answer("user.json")["result"]!.AsObject();

    private static JsonObject Directory(int place) => Answer("directory.json")["result"]!["users"]![place]!.AsObject();

    private static JsonNode Answer(string file)
    {
        if (Repository.SharedData("platforms", "freelancer", file) is { } path)
            return JsonNode.Parse(File.ReadAllText(path))!;

        Assert.Skip("The captured answers lie beside the checkout of their finders only.");
        return new JsonObject();
    }

    private static async Task<FetchResult.Found> FoundAsync(JsonObject user)
    {
        var handle = (string)user["username"]!;
        var body = new JsonObject
        {
            ["status"] = "success",
            ["result"] = new JsonObject { ["users"] = new JsonObject { [user["id"]!.ToString()] = user.DeepClone() } },
        };
        var web = new ApiWeb()
            .Instead("/users/0.1/users/", body.ToJsonString(), type: "application/json")
            .Instead("/reviews/", NoReviews, type: "application/json");
        return Assert.IsType<FetchResult.Found>(await new Freelancer().FetchAsync(handle, web, TestContext.Current.CancellationToken));
    }
}
