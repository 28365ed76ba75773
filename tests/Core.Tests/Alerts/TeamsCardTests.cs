using System.Text;
using System.Text.Json;
using GigVet.Alerts;
using GigVet.Alerts.Teams;
using GigVet.Core.Tests.Support;
using GigVet.Model;

namespace GigVet.Core.Tests.Alerts;

public sealed class TeamsCardTests
{
    /// <summary>What Teams takes, envelope and all.</summary>
    private const int MostBytes = 28 * 1024;

    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_alert_is_a_card_of_runs_and_links(AlertKind kind)
    {
        var alert = AnAlert.Of(kind);
        var card = TeamsCard.Of(alert);

        Assert.Equal(alert.Title, Runs(card).First().GetProperty("text").GetString());
        Assert.All(Links(card), link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
    }

    [Fact]
    public void However_much_there_is_to_say_the_card_fits()
    {
        var much = string.Concat(Enumerable.Repeat("Ünicode 🟥 ", 400));
        var alert = AnAlert.Rose() with
        {
            Title = much,
            Lines = [.. Enumerable.Range(0, 31).Select(_ => new AlertLine(much, AnAlert.Mira.Url, RiskBand.High))],
            Changes = [.. Enumerable.Range(0, 9).Select(_ => new Change(much, much, much))],
            Unchecked = [much, much, much, much, much],
        };

        Assert.InRange(Encoding.UTF8.GetByteCount(TeamsCard.Of(alert)), 1, MostBytes);
    }

    [Fact]
    public void A_source_that_is_no_web_address_is_no_link()
    {
        var alert = AnAlert.Rose() with { Evidence = [new Evidence("Seen", new Uri("file:///etc/x"), A.Today)], Contractor = null };

        Assert.Empty(Links(TeamsCard.Of(alert)));
    }

    private static IEnumerable<string> Links(string card) => Runs(card)
        .Where(run => run.TryGetProperty("selectAction", out _))
        .Select(run => run.GetProperty("selectAction").GetProperty("url").GetString()!);

    private static IEnumerable<JsonElement> Runs(string card)
    {
        var attachment = Assert.Single(JsonElement.Parse(card).GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var content = attachment.GetProperty("content");
        Assert.Equal(("AdaptiveCard", "1.4"), (content.GetProperty("type").GetString(), content.GetProperty("version").GetString()));
        return content.GetProperty("body").EnumerateArray().SelectMany(block =>
        {
            Assert.Equal("RichTextBlock", block.GetProperty("type").GetString());
            return block.GetProperty("inlines").EnumerateArray();
        });
    }
}
