using GigVet.Alerts;
using GigVet.Protection;
using GigVet.Protection.Retention;
using GigVet.Storage.Protection;
using GigVet.Watching;

namespace GigVet.Storage.Tests.Protection;

public sealed class PurgeTests : PurgeStage
{
    [Fact]
    public async Task Who_was_never_engaged_goes_90_days_after_the_last_look_with_a_receipt_in_the_audit()
    {
        await VetAsync();

        await AfterAsync(TimeSpan.FromDays(89.9));
        Assert.NotNull(await LatestAsync());
        await AfterAsync(TimeSpan.FromDays(0.2));

        Assert.Null(await LatestAsync());
        var audit = await new AuditTable(Tables).ListAsync(Customer, null, 10, null, Stop);
        Assert.Equal((Purge.By, "Purge"), (audit[1].Event.By, audit[1].Event.What));
        var receipt = await new ErasureTable(Tables).FindAsync(Customer, audit[1].Event.Detail!.Split(':')[0], Stop);
        Assert.Equal((ErasureState.Done, audit[1].Event.Whom), (receipt!.State, receipt.Reference));
        Assert.Equal("1 contractors, rows of deliveries 0, silences 0, idempotency keys 0", audit[0].Event.Detail);

        await AfterAsync(TimeSpan.FromDays(400));
        Assert.Equal(2, (await new AuditTable(Tables).ListAsync(Customer, null, 10, null, Stop)).Count);
    }

    [Fact]
    public async Task Who_is_paid_stays_and_goes_90_days_after_the_end()
    {
        await VetAsync();
        await EnrolAsync(endedAt: null);
        await AfterAsync(TimeSpan.FromDays(400));
        Assert.NotNull(await LatestAsync());

        await EnrolAsync(endedAt: Time.GetUtcNow());
        await AfterAsync(TimeSpan.FromDays(89));
        Assert.NotNull(await LatestAsync());
        await AfterAsync(TimeSpan.FromDays(2));

        Assert.Null(await LatestAsync());
        Assert.Null(await new RosterTable(Tables).FindAsync(Customer, Some.Contractor, Stop));
    }

    [Fact]
    public async Task Who_was_taken_off_the_roster_goes_90_days_after_that()
    {
        await VetAsync();
        await EnrolAsync(endedAt: null);
        await AfterAsync(TimeSpan.FromDays(400));
        var roster = new Roster(new RosterTable(Tables), new DueTable(Tables), Time, new OldData(Tables, Time));

        Assert.True(await roster.RemoveAsync(Customer, Some.Contractor, Stop));
        Assert.False(await roster.RemoveAsync(Customer, Some.Contractor, Stop));
        await AfterAsync(TimeSpan.FromDays(89));
        Assert.NotNull(await LatestAsync());
        await AfterAsync(TimeSpan.FromDays(2));

        Assert.Null(await LatestAsync());
        Assert.DoesNotContain(
            await AllRows.ReadAsync(ConnectionString, Stop), row => (row.Key + row.Value).Contains(Some.Contractor.Handle, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_may_choose_anotherTime_and_go_back_to_the_usual()
    {
        await VetAsync();
        await new RetentionTable(Tables).SaveAsync(Customer, 365, Stop);
        await AfterAsync(TimeSpan.FromDays(300));
        Assert.NotNull(await LatestAsync());

        await new RetentionTable(Tables).SaveAsync(Customer, null, Stop);
        await AfterAsync(TimeSpan.Zero);

        Assert.Null(await LatestAsync());
    }

    [Fact]
    public async Task What_was_delivered_silenced_swept_and_marked_long_ago_goes_and_what_is_of_use_stays()
    {
        await VetAsync("mark");
        await EnrolAsync(endedAt: null);
        var silences = new SilenceTable(Tables);
        await silences.SaveAsync(Customer, Some.Contractor, new Silence("a.b", Some.Now.AddDays(10), null, Some.Now), Stop);
        await silences.SaveAsync(Customer, Some.Contractor, new Silence(null, Some.Now.AddDays(900), null, Some.Now), Stop);
        var deliveries = new DeliveryTable(Tables);
        foreach (var (name, isSent) in new[] { ("sent", true), ("waits", false) })
        {
            var alert = new Alert { Id = AlertId.Derived(name), Kind = AlertKind.Sample, Title = name, At = Some.Now };
            await deliveries.AddAsync(Customer, "slack", alert, Some.Now, Stop);
            if (isSent)
                await deliveries.FinishAsync([(await deliveries.FindAsync(Customer, "slack", alert.Id, Stop))!], DeliveryState.Delivered, "", Some.Now, Stop);
        }

        var sweeps = new SweepTable(Tables);
        var page = new SweepPage("20260601T120000", Customer, 1, []);
        await sweeps.ClaimSlotAsync(page.Sweep, Some.Now, Stop);
        await sweeps.BeginAsync(new Sweep(page.Sweep, Some.Now, 1, 1), [page], Stop);

        await AfterAsync(TimeSpan.FromDays(2));
        Assert.Equal("0 contractors, rows of deliveries 0, silences 0, idempotency keys 1", (await new AuditTable(Tables).ListAsync(Customer, null, 1, null, Stop))[0].Event.Detail);
        Assert.Equal((2, 1), ((await silences.ListAsync(Customer, Some.Contractor, Stop)).Count, (await sweeps.ListAsync(5, Stop)).Count));
        await AfterAsync(TimeSpan.FromDays(90));

        Assert.Equal("waits", Assert.Single(await deliveries.ListAsync(Customer, "slack", 5, Stop)).Title);
        Assert.Single(await deliveries.PendingAsync(Customer, "slack", 5, Stop));
        Assert.Null(Assert.Single(await silences.ListAsync(Customer, Some.Contractor, Stop)).Finding);
        Assert.Empty(await sweeps.ListAsync(5, Stop));
        Assert.Equal(0, (await sweeps.CountAsync(page.Sweep, Customer, Stop)).Planned);
        Assert.True(await sweeps.ClaimSlotAsync(page.Sweep, Time.GetUtcNow(), Stop));
        Assert.NotNull(await LatestAsync());
    }
}
