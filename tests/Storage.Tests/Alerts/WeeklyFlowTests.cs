using GigVet.Alerts;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Storage.Tests.Alerts;

public sealed class WeeklyFlowTests(StorageFixture storage)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_digest_of_a_week_is_made_once_however_often_it_is_planned()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        await OnRosterAsync(work, "~a");
        await work.AssessAsync("~a", RiskBand.Low, 5);
        work.Advance(TimeSpan.FromDays(8));
        await work.AssessAsync("~a", RiskBand.High, 60);
        await work.WorkAsync();

        for (var time = 0; time < 2; time++)
        {
            await work.PlanWeekAsync(Some.Now.AddDays(9));
            await work.WorkAsync();
        }

        var digest = Assert.Single(slack.Sent, sent => sent.Alert.Kind is AlertKind.WeeklyDigest).Alert;
        Assert.Equal("Your week: 1 contractors, 1 to review, 1 changed", digest.Title);
        Assert.Equal("low (5)", Assert.Single(digest.Changes).Before);
        Assert.Single(webhook.Sent, sent => sent.Alert.Kind is AlertKind.WeeklyDigest);
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task Without_anybody_on_the_roster_there_is_no_digest()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        await work.PlanWeekAsync(Some.Now);
        await work.WorkAsync();

        Assert.Empty(slack.Sent);
        Assert.Empty(webhook.Sent);
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task What_is_made_again_at_another_time_is_delivered_once()
    {
        var customer = Some.Customer();
        var deliveries = new DeliveryTable(storage.Tables);
        var alert = AlertSample.Of(Some.Now);
        for (var minute = 0; minute < 3; minute++)
            await deliveries.AddAsync(customer, "slack", alert with { At = Some.Now.AddMinutes(minute) }, Some.Now, Stop);

        Assert.Single(await deliveries.PendingAsync(customer, "slack", 10, Stop));
        Assert.Single(await deliveries.ListAsync(customer, "slack", 10, Stop));
    }

    [Fact]
    public async Task Of_many_workers_one_claims_a_delivery()
    {
        var customer = Some.Customer();
        var deliveries = new DeliveryTable(storage.Tables);
        await deliveries.AddAsync(customer, "slack", AlertSample.Of(Some.Now), Some.Now, Stop);
        var pending = await deliveries.PendingAsync(customer, "slack", 10, Stop);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            deliveries.ClaimAsync(pending, Some.Now, Some.Now + AlertDelivery.Lease, Stop)));

        Assert.Single(claims, claim => claim.Count == 1);
        Assert.Equal(7, claims.Count(claim => claim.Count == 0));
    }

    private async Task OnRosterAsync(AlertWork work, string handle)
        => await new RosterTable(storage.Tables).SaveAsync(
            new RosterEntry(
                work.Customer,
                Some.Request() with { Contractor = new ContractorRef("upwork", handle) },
                Cadence.Weekly,
                Some.Now.AddYears(1)),
            Stop);
}
