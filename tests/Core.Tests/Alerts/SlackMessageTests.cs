using System.Text;
using System.Text.Json.Nodes;
using GigVet.Alerts;
using GigVet.Alerts.Slack;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb;
using GigVet.Model;

namespace GigVet.Core.Tests.Alerts;

public sealed class SlackMessageTests
{
    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_alert_is_a_message_that_Slack_takes(AlertKind kind)
    {
        var alert = AnAlert.Of(kind);

        Assert.Empty(BlockKit.Violations(SlackMessage.Of(alert).ToJsonString()));
        Assert.Empty(BlockKit.Violations(SlackMessage.PlainOf(alert).ToJsonString()));
    }

    [Fact]
    public void Says_what_happened_shows_evidence_with_links_and_one_next_step()
    {
        var text = Text(AnAlert.Rose(AnAlert.Assessment(
            63, RiskBand.High, raised: [AnAlert.Strong, AnAlert.Moderate], sources: [("rdap", SourceState.Failed)])));

        Assert.Contains("risk rose to high (12 → 63)", text, StringComparison.Ordinal);
        Assert.Contains("high, 63 of 100 (was low, 12)", text, StringComparison.Ordinal);
        Assert.Contains("<https://github.com/mira/github.copied-commits|github.com>", text, StringComparison.Ordinal);
        Assert.Contains("*Could not be checked*\n• rdap: It said so.", text, StringComparison.Ordinal);
        Assert.Contains("*Next step*\nCheck github.copied-commits.", text, StringComparison.Ordinal);
        Assert.Contains("New finding: What profile.name-changed says.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!channel> <@U123> <https://evil.example|your bank>")]
    [InlineData("a & b < c > d &amp; &lt;")]
    public void What_a_stranger_wrote_commands_nothing(string text)
    {
        var alert = AnAlert.Rose() with
        {
            Title = text,
            Causes = [new AlertCause(AlertKind.BandRose, "high", text)],
            Changes = [new Change(text, text, text)],
            Unchecked = [text],
            NextStep = text,
            Evidence = [new Evidence(text, new Uri("https://a.example/<|>&?q=<x>|y"), A.Today)],
            Lines = [new AlertLine(text, null, null, text)],
        };

        Assert.Empty(BlockKit.Violations(SlackMessage.Of(alert).ToJsonString()));
        Assert.Empty(BlockKit.Violations(SlackMessage.PlainOf(alert).ToJsonString()));
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_reading_are_left_out()
        => Assert.Equal("ab c", SlackText.Escaped("a\u202Eb\n\u2066c", 100));

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    [InlineData("🇵🇱")]
    [InlineData("&")]
    public void A_long_text_is_cut_between_characters_as_people_see_them(string letter)
    {
        var text = SlackText.Escaped(string.Concat(Enumerable.Repeat(letter, 500)), 100);

        Assert.InRange(text.Length, 80, 100);
        var kept = text.TrimEnd('…').Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.Equal(string.Concat(Enumerable.Repeat(letter, kept.Length / letter.Length)), kept);
    }

    [Theory]
    [InlineData("four", 4, "four")]
    [InlineData("fives", 4, "fiv…")]
    [InlineData("<>", 8, "&lt;&gt;")]
    [InlineData("<>", 7, "&lt;…")]
    public void A_text_that_fits_stays_whole(string text, int most, string expected)
        => Assert.Equal(expected, SlackText.Escaped(text, most));

    [Fact]
    public void However_long_and_odd_its_parts_a_message_keeps_within_the_limits()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var alert = AnAlert.Rose() with
            {
                Title = Any(random),
                Contractor = AnAlert.Mira with { Url = new Uri("https://a.example/" + new string('x', random.Next(0, 5_000))) },
                Causes = [.. Many(random, () => new AlertCause(AlertKind.BandRose, "x", Any(random)))],
                Evidence = [.. Many(random, () => new Evidence(Any(random), new Uri("https://a.example/" + new string('y', random.Next(0, 600))), A.Today))],
                Changes = [.. Many(random, () => new Change(Any(random), Any(random), null))],
                Unchecked = [.. Many(random, () => Any(random))],
                NextStep = Any(random),
                Lines = [.. Many(random, () => new AlertLine(Any(random), AnAlert.Mira.Url, RiskBand.High, random.Next(2) == 0 ? "a" : Any(random)))],
            };

            Assert.Empty(BlockKit.Violations(SlackMessage.Of(alert).ToJsonString()));
        }
    }

    [Fact]
    public void A_digest_of_hundreds_fits_and_says_how_many_more_there_are()
    {
        var digest = AlertDigest.Of([.. Enumerable.Range(0, 400).Select(_ => AnAlert.Rose())], A.Today);

        Assert.Empty(BlockKit.Violations(SlackMessage.Of(digest).ToJsonString()));
        Assert.Contains("and 370 more", Text(digest), StringComparison.Ordinal);
    }

    [Fact]
    public void The_checker_notices_what_Slack_would()
    {
        var message = SlackMessage.Of(AnAlert.Rose());
        message["blocks"]![0]!["text"]!["text"] = new string('x', 151);
        message["blocks"]![1]!["fields"]![0]!["text"] = "<!channel>";
        message["blocks"]!.AsArray().Add(new JsonObject { ["type"] = "section" });

        Assert.Equal(3, BlockKit.Violations(message.ToJsonString()).Count);
    }

    private static string Text(Alert alert)
    {
        var text = new StringBuilder();
        foreach (var block in SlackMessage.Of(alert)["blocks"]!.AsArray())
        {
            text.AppendLine(block!["text"]?["text"]?.GetValue<string>());
            foreach (var part in (block["fields"] ?? block["elements"])?.AsArray() ?? [])
                text.AppendLine(part!["text"]!.GetValueKind() is System.Text.Json.JsonValueKind.String ? part["text"]!.GetValue<string>() : "");
        }

        return text.ToString();
    }

    private static IEnumerable<T> Many<T>(Random random, Func<T> make)
        => Enumerable.Range(0, random.Next(0, 12)).Select(_ => make());

    private static string Any(Random random)
    {
        string[] parts = ["a", " ", "&", "<", ">", "|", "\n", "é", "👨‍👩‍👧", "<!here>", "\u202E", "*", "ä", "&lt;"];
        return "x" + string.Concat(Enumerable.Range(0, random.Next(0, 700)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
