using System.Xml.Linq;
using GigVet.Alerts;
using GigVet.Alerts.Slack;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Alerts;

/// <summary>The picture that README shows is drawn from the payload of an alert that the rules made.</summary>
public sealed class SlackPictureTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_picture_of_an_alert_is_up_to_date()
    {
        var payload = SlackMessage.Of(Alert()).ToJsonString();
        Assert.Empty(BlockKit.Violations(payload));
        var picture = SlackPicture.Of(payload);
        Assert.Equal("svg", XDocument.Parse(picture).Root!.Name.LocalName);

        var path = Repository.Folder("functions", "Core", "Alerts", "slack.svg");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, picture);
        Assert.Equal(picture, File.ReadAllText(path));
    }

    private static Alert Alert()
    {
        var before = Look(Day.AddDays(-7), 12, RiskBand.Low, []);
        var now = Look(Day, 63, RiskBand.High,
        [
            ("github.copied-history", Strength.Strong, 45, "Most commits of two repositories are those of quiet-harbor.", "Commit 3f9c2a1 of 2023-04-11 stands in both", "https://github.com/devpro-master/harbor/commit/3f9c2a1"),
            ("identity.name-mismatch", Strength.Moderate, 18, "The profile and the GitHub account name different people.", "GitHub says \"Kevin Stone\", the profile \"Mira Kessler\"", "https://github.com/devpro-master"),
        ]);
        var judgement = new AlertRules(RiskPolicy.Default()).Judge(before, null, now, Occasion.Sweep, []);

        return AlertMaker.Make(before, now, judgement.Causes);
    }

    private static Assessment Look(
        DateTimeOffset at, int score, RiskBand band, (string Code, Strength Strength, int Points, string Message, string Seen, string Where)[] raised)
        => AnAlert.Assessment(score, band, at, sources: [("upwork", SourceState.Ok), ("domain-age", SourceState.Ok)]) with
        {
            Id = "asm_01kb1x7m2r8q4w6t9y3z5c0dfg",
            Contractor = new Subject("upwork", "~01ab23", new Uri("https://www.upwork.com/freelancers/~01ab23"), "Mira Kessler"),
            Reasons = [.. raised.Select(one => new Reason(one.Code, one.Code.Split('.')[0], one.Message, one.Points))],
            Findings =
            [
                .. raised.Select(one => new Finding
                {
                    Code = one.Code,
                    Family = one.Code.Split('.')[0],
                    Outcome = Outcome.Raised,
                    Strength = one.Strength,
                    Message = one.Message,
                    Evidence = [new Evidence(one.Seen, new Uri(one.Where), at)],
                    FalsePositives = "",
                    NextStep = "Ask for a call in which the contractor explains one of these commits, and who quiet-harbor is.",
                    Applicable = true,
                }),
            ],
            Changes = raised.Length > 0 ? [new Change("GitHub account", "mira-kessler", "devpro-master")] : [],
            Sources =
            [
                new SourceReport("upwork", SourceState.Ok, "The profile was read.", 1, at),
                new SourceReport("domain-age", raised.Length > 0 ? SourceState.Failed : SourceState.Ok, "The registry did not answer.", 1, at),
            ],
        };
}
