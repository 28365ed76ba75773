using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Decisions.Replies;
using GigVet.Model;
using GigVet.TestSupport;

namespace GigVet.Storage.Tests.Alerts;

public sealed class AlertFlowTests(StorageFixture storage)
{
    private static readonly ChannelAnswer Later = new ChannelAnswer.Later("503");
    private static readonly ChannelAnswer Never = new ChannelAnswer.Never("404 no_service");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alert_reaches_every_destination_once_and_leaves_nothing_open()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        var alert = await work.AssessAsync();
        await work.WorkAsync();

        Assert.Equal(alert!.Id, Assert.Single(slack.Sent).Alert.Id);
        Assert.Equal(alert.Id, Assert.Single(webhook.Sent).Alert.Id);
        Assert.Equal(0, await work.OpenAsync());
        var record = Assert.Single(await work.Deliveries.ListAsync(work.Customer, "webhook", 10, Stop));
        Assert.Equal((DeliveryState.Delivered, 1, "200"), (record.State, record.Attempts, record.Detail));
    }

    [Fact]
    public async Task A_reply_whose_sender_died_before_anybody_was_told_is_told_by_the_relay_once()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        var contractor = new ContractorRef("upwork", "~01a2b3");
        await work.AssessAsync(band: RiskBand.Low, score: 0);
        var reply = new ContractorReply { Id = DecisionId.Reply(Some.Now), Assessment = "asm_a", Text = "It was an event.", At = Some.Now };
        var alert = new Alert
        {
            Id = AlertId.Derived("reply|" + reply.Id),
            Kind = AlertKind.ContractorReplied,
            Title = "The contractor replied",
            At = Some.Now,
            Contractor = new Subject(contractor.Platform, contractor.Handle, new Uri("https://www.upwork.com/"), "Mira K."),
        };
        await new OpenAlertTable(storage.Tables, TimeProvider.System).AddAsync(AlertMessage.Of(work.Customer, alert), Some.Now, Stop);
        await new DecisionTable(storage.Tables).AddAsync(work.Customer, contractor, reply, alert, Stop);

        await work.RecoverAsync();

        Assert.Equal((alert.Id, alert.Id), (Assert.Single(slack.Sent).Alert.Id, Assert.Single(webhook.Sent).Alert.Id));
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task An_unchanged_contractor_is_not_told_again()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables);
        await work.AssessAsync();
        for (var look = 0; look < 5; look++)
            Assert.Null(await work.AssessAsync());
        await work.WorkAsync();

        Assert.Single(slack.Sent);
    }

    [Fact]
    public async Task What_is_told_stands_beside_the_assessment_and_survives_the_process()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables);
        await work.AssessAsync(band: RiskBand.Medium, score: 30);
        await work.AssessAsync(band: RiskBand.High, score: 60);
        await work.AssessAsync(band: RiskBand.High, score: 60);
        await work.WorkAsync();

        Assert.Equal([AlertKind.FirstLook, AlertKind.BandRose], slack.Sent.Select(sent => sent.Alert.Kind));
    }

    [Fact]
    public async Task A_silence_is_heeded_when_the_assessment_is_saved()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables);
        await work.AssessAsync(band: RiskBand.Low, score: 5);
        await new SilenceTable(storage.Tables).SaveAsync(
            work.Customer, new ContractorRef("upwork", "~01a2b3"), new Silence(null, Some.Now.AddDays(1), null, Some.Now), Stop);

        Assert.Null(await work.AssessAsync());
        work.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(await work.AssessAsync());
        await work.WorkAsync();
        Assert.Single(slack.Sent);
    }

    [Fact]
    public async Task Wherever_the_process_dies_every_alert_arrives_and_repeats_at_most_once()
    {
        var (deaths, repeats) = (0, 0);
        for (var step = 1; ; step++)
        {
            var killer = new Killer(step);
            var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
            var alert = await DieAsync(work, killer);
            await work.RecoverAsync();

            // Before the transaction there is no alert: the vetting is repeated, and leads to the same one.
            if (alert is null && slack.Sent.Count == 0 && killer.HasKilled)
            {
                await work.AssessAsync();
                await work.WorkAsync();
            }

            Assert.All([slack, webhook], channel =>
            {
                Assert.InRange(channel.Sent.Count, 1, 2);
                Assert.Single(channel.Sent.DistinctBy(sent => sent.Alert.Id, StringComparer.Ordinal));
            });
            Assert.Equal(0, await work.OpenAsync());
            repeats += slack.Sent.Count + webhook.Sent.Count - 2;
            if (!killer.HasKilled)
                break;

            deaths++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{deaths} deaths, {repeats} repeats");
        Assert.InRange(deaths, 40, 200);
        Assert.InRange(repeats, 1, deaths / 4);
    }

    [Fact]
    public async Task A_receiver_that_is_down_for_a_day_gets_everything_when_it_is_back()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        webhook.Usual = Later;
        await work.AssessAsync("~a");
        await work.WorkAsync(TimeSpan.FromHours(7));
        await work.AssessAsync("~b");
        await work.WorkAsync(TimeSpan.FromMinutes(1));
        Assert.InRange(webhook.Sent.Count, 7, 9);

        webhook.Usual = new ChannelAnswer.Delivered("200");
        await work.WorkAsync(TimeSpan.FromHours(1));

        Assert.Equal(2, slack.Sent.Count);
        Assert.All(
            await work.Deliveries.ListAsync(work.Customer, "webhook", 10, Stop),
            record => Assert.Equal(DeliveryState.Delivered, record.State));
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task A_receiver_that_is_down_for_longer_is_failing_and_the_other_channel_says_so_once()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        webhook.Usual = Later;
        await work.AssessAsync("~a");
        await work.AssessAsync("~b");
        await work.WorkAsync(TimeSpan.FromHours(26));

        Assert.Equal(20, webhook.Sent.Count);
        Assert.Single(slack.Sent, sent => sent.Alert.Kind is AlertKind.DestinationFailed);
        Assert.Equal(DestinationState.Failing, (await work.Destinations.FindAsync(work.Customer, "webhook", Stop))!.State);

        webhook.Usual = new ChannelAnswer.Delivered("200");
        await work.AssessAsync("~c");
        await work.WorkAsync();
        Assert.Equal(DestinationState.Active, (await work.Destinations.FindAsync(work.Customer, "webhook", Stop))!.State);
    }

    [Fact]
    public async Task A_destination_that_is_gone_is_disabled_and_the_other_channel_says_so()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables);
        slack.Then(Never);
        await work.AssessAsync("~a");
        await work.WorkAsync();
        await work.AssessAsync("~b");
        await work.WorkAsync();

        Assert.Single(slack.Sent);
        Assert.Equal(
            [AlertKind.FirstLook, AlertKind.DestinationFailed, AlertKind.FirstLook],
            webhook.Sent.Select(sent => sent.Alert.Kind));
        var broken = await work.Destinations.FindAsync(work.Customer, "slack", Stop);
        Assert.Equal((DestinationState.Disabled, "404 no_service"), (broken!.State, broken.Trouble));
        Assert.InRange((await work.Destinations.CountTroubleAsync(Stop)).Disabled, 1, int.MaxValue);
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task Below_the_band_a_destination_asked_for_nothing_is_sent()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables, minimum: RiskBand.Critical);
        await work.AssessAsync();
        await work.WorkAsync();

        Assert.Empty(slack.Sent);
        Assert.Single(webhook.Sent);
    }

    [Fact]
    public async Task A_delivery_is_replayed_under_its_own_id()
    {
        var (work, _, webhook) = await AlertWork.StartAsync(storage.Tables);
        var alert = await work.AssessAsync();
        await work.WorkAsync();

        Assert.True(await work.Deliveries.ReplayAsync(work.Customer, "webhook", alert!.Id, work.Now, Stop));
        Assert.False(await work.Deliveries.ReplayAsync(work.Customer, "webhook", AlertId.New(work.Now), work.Now, Stop));
        Assert.False(await work.Deliveries.ReplayAsync(Some.Customer(), "webhook", alert.Id, work.Now, Stop));
        Assert.NotNull(await work.Deliveries.FindAsync(work.Customer, "webhook", alert.Id, Stop));
        Assert.Equal(
            DeliveryState.Pending,
            Assert.Single(await work.Deliveries.ListAsync(work.Customer, "webhook", 10, Stop)).State);
        Assert.Single(webhook.Sent);
    }

    private static async Task<Alert?> DieAsync(AlertWork work, Killer killer)
    {
        try
        {
            var alert = await work.AssessAsync(killer: killer);
            await work.WorkAsync(killer: killer);
            return alert;
        }
        catch (KilledException)
        {
            return null;
        }
    }
}
