using System.Text.Json;
using GigVet.Alerts;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Watched.Simulation;

namespace GigVet.Core.Tests.Watching;

public sealed class ToldJudgeTests
{
    private static readonly Alert Told = new()
    {
        Id = AlertId.Derived("told"),
        Kind = AlertKind.BandRose,
        Title = "Mira Kessler: risk rose to high",
        At = A.Today,
        Contractor = new Subject("guru", "mira", new Uri("https://www.guru.com/freelancers/mira"), "Mira Kessler"),
        Assessment = "asm_one",
        Now = new Standing(RiskBand.High, 60, Recommendation.Escalate),
    };

    [Fact]
    public void One_message_of_one_alert_is_neither_missed_nor_doubled()
        => Assert.Equal((0, 0, 0, 0), Judge("slack", Heard("slack", Told.Id)));

    [Fact]
    public void An_alert_that_nobody_heard_of_is_missed() => Assert.Equal((1, 0, 0, 0), Judge("slack"));

    [Fact]
    public void A_second_message_is_double_unless_a_death_explains_it()
    {
        Assert.Equal((0, 1, 0, 0), Judge("slack", Heard("slack", Told.Id), Heard("slack", Told.Id)));
        Assert.Equal((0, 0, 1, 0), Judge("slack", Unmarked(), Heard("slack", Told.Id)));
        Assert.Equal((0, 1, 1, 0), Judge("slack", Unmarked(), Heard("slack", Told.Id), Heard("slack", Told.Id)));
    }

    [Fact]
    public void A_program_drops_a_repeat_by_its_id_and_hears_twice_what_comes_under_two()
    {
        Assert.Equal((0, 0, 1, 0), Judge("webhook", Heard("webhook", "asm_one", "one"), Heard("webhook", "asm_one", "one")));
        Assert.Equal((0, 1, 0, 0), Judge("webhook", Heard("webhook", "asm_one", "one"), Heard("webhook", "asm_one", "two")));
    }

    [Fact]
    public void A_digest_tells_what_its_lines_say()
    {
        var line = new HeardLine(null, Told.Title, Told.Contractor!.Url);

        Assert.Equal((0, 0, 0, 0), Judge("slack", new Heard(A.Today, "c1", "slack", null, [line])));
        Assert.Equal((1, 0, 0, 1), Judge("slack", new Heard(A.Today, "c1", "slack", null, [line with { Title = "Something else" }])));
    }

    [Fact]
    public void What_nobody_should_have_been_told_there_is_unfounded()
    {
        Assert.Equal((0, 0, 0, 1), Judge("slack", Heard("slack", Told.Id), Heard("slack", AlertId.Derived("invented"))));
        Assert.Equal((1, 0, 0, 1), Judge("slack", Heard("slack", Told.Id) with { Customer = "c2" }));
        Assert.Equal((0, 0, 0, 1), Judge("slack", RiskBand.Critical, Heard("slack", Told.Id)));
    }

    private static Heard Unmarked()
    {
        var heard = Heard("slack", Told.Id);
        heard.IsUnmarked = true;
        return heard;
    }

    private static Heard Heard(string channel, string about, string? id = null)
        => new(A.Today, "c1", channel, id, [new HeardLine(about, Told.Title, null)]);

    private static (int Missed, int Doubled, int Repeats, int Unfounded) Judge(string channel, params Heard[] heard)
        => Judge(channel, RiskBand.Medium, heard);

    private static (int Missed, int Doubled, int Repeats, int Unfounded) Judge(string channel, RiskBand minimum, params Heard[] heard)
    {
        var destination = new AlertDestination
        {
            Customer = "c1",
            Channel = channel,
            Settings = JsonSerializer.SerializeToElement(new { channel }),
            MinimumBand = minimum,
            ChangedAt = A.Today,
        };
        var count = ToldJudge.Count([("c1", Told)], [destination], heard, channel);
        return (count.Missed, count.Doubled, count.Repeats, count.Unfounded);
    }
}
