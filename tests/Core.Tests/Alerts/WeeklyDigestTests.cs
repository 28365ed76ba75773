using GigVet.Alerts;
using GigVet.Alerts.Slack;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb;
using GigVet.Model;

namespace GigVet.Core.Tests.Alerts;

public sealed class WeeklyDigestTests
{
    private static readonly string Id = AlertId.Derived("week");

    [Fact]
    public void Says_who_stands_where_what_changed_what_could_not_be_checked_and_what_to_do()
    {
        var digest = WeeklyDigest.Of(Id, A.Today,
        [
            One(RiskBand.Low, 5),
            One(RiskBand.Low, 5, before: (RiskBand.Medium, 30)),
            One(RiskBand.High, 60, before: (RiskBand.Low, 10), sources: [("rdap", SourceState.Failed)]),
            One(RiskBand.Critical, 90),
            new RosterStanding(null, null),
        ]);

        Assert.Equal("Your week: 5 contractors, 2 to review, 2 changed", digest.Title);
        Assert.Equal("By risk: 1 critical, 1 high, 2 low, 1 not assessed yet.", digest.Causes[0].Text);
        Assert.Equal("Risk critical, Risk high", string.Join(", ", digest.Lines.Select(line => line.Heading)));
        Assert.Equal("medium (30), low (10)", string.Join(", ", digest.Changes.Select(change => change.Before)));
        Assert.Equal("1 not assessed yet | rdap: of 1 contractors. It said so.", string.Join(" | ", digest.Unchecked));
        Assert.Equal("Mira K. (upwork): Ask for a call.", digest.NextStep);
        Assert.Empty(BlockKit.Violations(SlackMessage.Of(digest).ToJsonString()));
    }

    [Fact]
    public void A_roster_of_a_hundred_thousand_fits_into_one_message()
    {
        var digest = WeeklyDigest.Of(
            Id, A.Today, [.. Enumerable.Repeat(One(RiskBand.High, 60, before: (RiskBand.Low, 1)), 100_000)]);

        Assert.Empty(BlockKit.Violations(SlackMessage.Of(digest).ToJsonString()));
        Assert.Contains("and 99970 more; see the roster.", digest.Lines.Select(line => line.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void A_calm_week_says_so()
        => Assert.Equal("Nothing to do.", WeeklyDigest.Of(Id, A.Today, [One(RiskBand.Low, 5)]).NextStep);

    private static RosterStanding One(
        RiskBand band, int score, (RiskBand Band, int Score)? before = null, (string, SourceState)[]? sources = null)
        => new(
            AnAlert.Assessment(score, band, sources: sources),
            before is { } then ? new Standing(then.Band, then.Score, Recommendation.Review) : null);
}
