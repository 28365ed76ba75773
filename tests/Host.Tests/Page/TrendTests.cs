using System.Text.Json;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>How the scores went, on the roster of a phone too.</summary>
[Collection(PageCollection.Name)]
public sealed class TrendTests(PageService service)
{
    private const int People = 9;

    /// <summary>Rows whose line nobody sees (not drawn, cut off, or under what stands beside it) or whose band is cut off.</summary>
    private const string Hidden = """
        () => [...document.querySelectorAll(".rows-body .row")].filter(row => {
          const inside = (inner, outer) => inner.width > 20 && inner.height > 10 && inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
          const apart = (one, other) => one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          const line = row.querySelector(".spark svg").getBoundingClientRect();
          const cells = [...row.children].filter(cell => !cell.classList.contains("col-trend") && cell.getBoundingClientRect().width > 0);
          const band = row.querySelector(".band span");
          return (band && band.getBoundingClientRect().right > row.querySelector(".col-band").getBoundingClientRect().right) || !inside(line, row.getBoundingClientRect()) || !cells.every(cell => apart(line, cell.getBoundingClientRect()));
        }).map(row => row.textContent)
        """;

    [Theory]
    [InlineData(320, "en-GB")]
    [InlineData(320, "es-ES")]
    [InlineData(600, "en-GB")]
    [InlineData(1200, "en-GB")]
    public async Task The_line_is_seen_at_every_width_and_nothing_is_scrolled_sideways(int width, string locale)
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync(), new() { ViewportSize = new() { Width = width, Height = 640 }, Locale = locale });
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(People, place => $"Person {place} of a long name"));
        await visit.AnswerAsync("/roster/trends?**", JsonSerializer.Serialize(new { Trends = Enumerable.Range(0, People).Select(Trend) }, GigVetJson.Options));
        await visit.GoAsync("roster");

        await Assertions.Expect(visit.Page.Locator(".spark svg").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".rows-body .row .spark svg")).ToHaveCountAsync(People);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Hidden));
        await Assertions.Expect(visit.Page.Locator(".head .col-trend")).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        await AccessTests.AuditAsync(visit, "trend");
        await visit.PictureAsync($"trend-{width}-{locale}");
    }

    [Fact]
    public async Task A_phone_that_is_turned_shows_whole_rows()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync(), new() { ViewportSize = new() { Width = 900, Height = 400 } });
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(People, place => $"Person {place}"));
        await visit.AnswerAsync("/roster/trends?**", JsonSerializer.Serialize(new { Trends = Enumerable.Range(0, People).Select(Trend) }, GigVetJson.Options));
        await visit.GoAsync("roster");
        await Assertions.Expect(visit.Page.Locator(".spark svg").First).ToBeVisibleAsync();
        await visit.Page.SetViewportSizeAsync(400, 900);

        await Assertions.Expect(visit.Page.Locator(".rows-body")).ToHaveCSSAsync("height", $"{People * 84}px");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Hidden));
    }

    private static object Trend(int place) => new
    {
        Contractor = new ContractorRef("web", $"{place}.example"),
        Points = new[] { (6, "low"), (place * 7, "medium"), (52, "high") }
            .Select((point, week) => new { Score = point.Item1, Band = point.Item2, AssessedAt = new DateTimeOffset(2026, 10, 1 + (week * 7), 0, 0, 0, TimeSpan.Zero) }),
    };
}
