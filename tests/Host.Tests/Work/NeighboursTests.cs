using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Work;

/// <summary>Two contractors of one customer, vetted one after the other by the whole service.</summary>
public sealed class NeighboursTests(ServiceFixture service)
{
    private const string Story =
        "I rebuilt the picking lists of a paint wholesaler in one winter, with scanners that still worked at minus twenty "
        + "degrees and a screen that drivers could read with gloves on. Before that I looked after the stock of three bakeries, "
        + "where every loaf has a shelf life of a day and every van leaves at four.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copied_site_and_pitch_are_found_and_only_by_the_customer_who_knows_both()
    {
        var http = service.Client(await NewCustomer.AddAsync(service.Services, "pair" + Guid.NewGuid().ToString("N")[..8]));
        var stranger = service.Client(await NewCustomer.AddAsync(service.Services, "alone" + Guid.NewGuid().ToString("N")[..8]));

        await http.VetAsync(Body("Mira Kessler", "first-of-two"), Stop);
        var copy = await http.VetAsync(Body("Jonas Petrik", "second-of-two"), Stop);
        var alone = await stranger.VetAsync(Body("Jonas Petrik", "second-of-two"), Stop);

        Assert.Equal(("raised", "strong"), Finding(copy, "portfolio.copied-content"));
        Assert.Equal(("raised", "strong"), Finding(copy, "messages.mass-pitch"));
        Assert.Equal(("raised", "strong"), Finding(copy, "portfolio.shared-identifiers"));
        Assert.Equal("clear", Finding(alone, "portfolio.copied-content").Outcome);
        Assert.Equal("clear", Finding(alone, "messages.mass-pitch").Outcome);
        Assert.Equal("clear", Finding(alone, "portfolio.shared-identifiers").Outcome);
    }

    [Fact]
    public async Task The_same_person_on_two_platforms_and_vetted_again_is_no_copy()
    {
        var http = service.Client(await NewCustomer.AddAsync(service.Services, "same" + Guid.NewGuid().ToString("N")[..8]));

        await http.VetAsync(Body("Mira Kessler", "here-and-there"), Stop);
        await http.VetAsync(Body("Mira Kessler", "here-and-there"), Stop);
        var again = await http.VetAsync(Body("Mira Kessler", "there-and-here"), Stop);

        Assert.Equal("clear", Finding(again, "portfolio.copied-content").Outcome);
        Assert.Equal("clear", Finding(again, "portfolio.shared-identifiers").Outcome);
    }

    private static (string? Outcome, string? Strength) Finding(JsonElement assessment, string code)
    {
        var finding = assessment.GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == code);
        return (finding.GetProperty("outcome").GetString(), finding.GetProperty("strength").GetString());
    }

    private static string Body(string name, string host)
    {
        var profile = $"https://{host}.example/about";
        var site = $"https://{host}-work.example/";
        return JsonSerializer.Serialize(new
        {
            profile,
            portfolio = new[] { site },
            messages = new[] { new { text = $"Dear client, {Story} Yours, {name}" } },
            claims = new { name },
            captures = new[]
            {
                new { url = profile, content = Page(name, "About me, with my address and my hours, for whoever wants to write.") },
                new { url = site, content = Page(name, Story) },
            },
        });
    }

    private static string Page(string name, string text)
        => $"<html><head><title>{name}</title><script>gtag('config','G-7QX2M4ZK9B')</script></head><body><h1>{name}</h1>"
            + $"<p>{text} {string.Concat(Enumerable.Repeat("Call me. ", 20))}</p></body></html>";
}
