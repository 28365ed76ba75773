using System.Net.Http.Json;
using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.Model;

namespace GigVet.Host.Tests.Work;

/// <summary>From a change on the web to the one message about it, by the whole service.</summary>
public sealed class WatchedContractorTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private const string Name = "Mira Kessler";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_contractor_on_the_roster_who_changes_Slack_and_the_webhook_hear_once()
    {
        const string customer = "miras-shop";
        await using var service = await FakeHost.StartAsync(storage.ConnectionString);
        using var http = service.Client(await NewCustomer.AddAsync(service.Services, customer));
        var slack = service.Web.Receiver("slack-" + customer);
        var hook = service.Web.Receiver("hook-" + customer);
        slack.IsSlack = true;
        await PutAsync(http, "slack", new { webhookUrl = service.Web.ReceiverAddress("slack-" + customer) });
        await PutAsync(http, "webhook", new { url = service.Web.ReceiverAddress("hook-" + customer) });

        var contractor = new ContractorRef("github", customer);
        Appear(service.Web.GitHub, contractor.Handle, FakeAccounts.Typical);
        var body = new { profile = "https://github.com/" + contractor.Handle, claims = new { name = Name } };
        var before = await http.VetAsync(JsonSerializer.Serialize(body), Stop);
        using var enrolled = await http.PutAsJsonAsync("/api/v1/roster/github/" + contractor.Handle, new { claims = new { name = Name } }, Stop);
        Assert.Equal(201, (int)enrolled.StatusCode);
        Appear(service.Web.GitHub, contractor.Handle, FakeAccounts.CopiedHistory);
        await service.Services.SweepAsync(customer, contractor);

        var message = Assert.Single(await slack.TakenAsync(1, Stop)).Body;
        var delivered = Assert.Single(await hook.TakenAsync(1, Stop));
        Assert.Empty(BlockKit.Violations(message));
        Assert.Contains("risk rose to", message, StringComparison.Ordinal);
        Assert.True(before.GetProperty("band").ValueEquals("inconclusive"));
        var alert = JsonElement.Parse(delivered.Body);
        Assert.Equal("contractor.band_rose", alert.GetProperty("type").GetString());
        Assert.Equal(delivered.Headers["webhook-id"], alert.GetProperty("data").GetProperty("id").GetString());

        // Nothing changes any more, and nobody is told again.
        await service.Services.SweepAsync(customer, contractor);
        var log = await http.GetFromJsonAsync<JsonElement>("/api/v1/alerts/webhook/deliveries", Stop);
        var record = Assert.Single(log.GetProperty("deliveries").EnumerateArray());
        var id = record.GetProperty("id").GetString();
        using var replay = await http.PostAsync($"/api/v1/alerts/webhook/deliveries/{id}/replay", null, Stop);
        Assert.Equal(202, (int)replay.StatusCode);
        Assert.All(
            await hook.TakenAsync(2, Stop),
            post => Assert.Equal(delivered.Headers["webhook-id"], post.Headers["webhook-id"]));
        Assert.Single(slack.Posts);
    }

    /// <summary>The account of this name looks like another one from now on.</summary>
    private static void Appear(FakeGitHub gitHub, string login, string like)
    {
        var model = gitHub.Accounts.Single(account => account.Login == like);
        gitHub.Accounts = [.. gitHub.Accounts.Where(account => account.Login != login), model with { Login = login, Id = model.Id + 1_000_000 }];
    }

    private static async Task PutAsync(HttpClient http, string channel, object body)
    {
        using var put = await http.PutAsJsonAsync("/api/v1/alerts/" + channel, body, Stop);
        put.EnsureSuccessStatusCode();
    }
}
