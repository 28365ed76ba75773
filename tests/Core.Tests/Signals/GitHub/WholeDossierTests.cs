using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Signals.GitHub;

/// <summary>Whole accounts through every signal and the shipped policy: the honest stay low, the made-up do not.</summary>
public sealed class WholeDossierTests
{
    public static TheoryData<string> Honest => [.. Accounts.Honest.Keys];

    [Theory]
    [MemberData(nameof(Honest))]
    public void Honest_people_stay_low_and_nothing_about_them_is_more_than_weak(string who)
    {
        var assessment = Assess(Accounts.Honest[who]());

        Assert.True(
            assessment.Band is RiskBand.Low or RiskBand.Inconclusive,
            $"{who} is {assessment.Band}: {Reasons(assessment)}");
        Assert.Equal("", Words([.. Suspicions(assessment).Where(finding => finding.Strength is not Strength.Weak)]));
    }

    [Fact]
    public void A_bought_account_is_medium()
    {
        var assessment = Assess(Accounts.Bought());

        Assert.Equal(RiskBand.Medium, assessment.Band);
        Assert.Equal("github.following-farm Moderate, github.hollow-age Moderate", Words(Suspicions(assessment)));
    }

    [Fact]
    public void A_copied_history_is_high_and_nothing_reassures_beside_it()
    {
        var assessment = Assess(Accounts.Copied() with
        {
            MergedElsewhere = AGitHub.Merges(owners: 6),
            ReviewsGiven = 900,
            Followers = 90,
            PublicRepositories = 30,
        });

        Assert.True(assessment.Score >= 45, Reasons(assessment));
        Assert.Contains("github.copied-history Strong", Words(Suspicions(assessment)), StringComparison.Ordinal);
        Assert.Contains(assessment.Reasons, reason => reason.Code == ScoreSheet.ReassuranceVoid);
    }

    [Fact]
    public void A_copied_history_that_names_its_sources_is_not_called_one()
        => Assert.DoesNotContain(
            Suspicions(Assess(Accounts.Copied(credited: 3))), finding => finding.Code is "github.copied-history");

    [Fact]
    public void A_copied_history_that_was_not_looked_up_is_still_seen()
    {
        var assessment = Assess(Accounts.Copied() with { Copies = null });

        Assert.Contains("github.others-history Moderate", Words(Suspicions(assessment)), StringComparison.Ordinal);
        Assert.Contains(assessment.Findings, finding => finding is
        {
            Code: "github.copied-history", Outcome: Outcome.NotAvailable, Applicable: true,
        });
    }

    [Fact]
    public void A_painted_calendar_is_at_least_medium()
    {
        var assessment = Assess(Accounts.Painted());

        Assert.True(assessment.Score >= 20, Reasons(assessment));
        Assert.Contains("github.painted-history Strong", Words(Suspicions(assessment)), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_of_whole_accounts_points_at_GitHub()
        => Assert.All(
            new[] { Accounts.Bought(), Accounts.Copied(), Accounts.Painted() }
                .Concat(Accounts.Honest.Values.Select(build => build()))
                .SelectMany(account => Assess(account).Findings)
                .Where(finding => finding.Family is "github")
                .SelectMany(finding => finding.Evidence),
            evidence => Assert.Equal("github.com", evidence.Source.Host));

    private static Assessment Assess(GitHubAccount account) => Assessing.Assess(A.Dossier(account));

    private static Finding[] Suspicions(Assessment assessment) =>
    [
        .. assessment.Findings
            .Where(finding => finding is { Outcome: Outcome.Raised, Strength: not Strength.Context })
            .Where(finding => !Assessing.Signals.Single(signal => signal.Info.Id == finding.Code).Info.Reassures),
    ];

    private static string Words(Finding[] findings)
        => string.Join(", ", findings.Select(finding => $"{finding.Code} {finding.Strength}"));

    private static string Reasons(Assessment assessment)
        => string.Join(", ", assessment.Reasons.Select(reason => $"{reason.Code} {reason.Points}"));
}
