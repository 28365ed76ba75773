using GigVet.Alerts;
using GigVet.Customers;
using GigVet.Model;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Protection.Retention;
using GigVet.Storage.Protection;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Watching;
using GigVet.Web;
using Microsoft.Azure.Functions.Worker.Local.Emulator;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Storage.Tests.Protection;

public sealed class PurgeTests : IAsyncLifetime
{
    private const string Customer = "shop";

    private readonly ManualTime _time = new(Some.Now);

    private StorageEmulator _emulator = null!;
    private StorageTables _tables = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync();
        _tables = new StorageTables(new Azure.Data.Tables.TableServiceClient(_emulator.ConnectionString));
        await new CustomerTable(_tables).AddAsync(new Customer(Customer, Customer, IsOperator: false, Some.Now), Stop);
    }

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Who_was_never_engaged_goes_90_days_after_the_last_look_with_a_receipt_in_the_audit()
    {
        await VetAsync();

        await AfterAsync(TimeSpan.FromDays(89.9));
        Assert.NotNull(await LatestAsync());
        await AfterAsync(TimeSpan.FromDays(0.2));

        Assert.Null(await LatestAsync());
        var audit = await new AuditTable(_tables).ListAsync(Customer, null, 10, null, Stop);
        Assert.Equal((Purge.By, "Purge"), (audit[1].Event.By, audit[1].Event.What));
        var receipt = await new ErasureTable(_tables).FindAsync(Customer, audit[1].Event.Detail!.Split(':')[0], Stop);
        Assert.Equal((ErasureState.Done, audit[1].Event.Whom), (receipt!.State, receipt.Reference));
        Assert.Equal("1 contractors, rows of deliveries 0, silences 0, idempotency keys 0", audit[0].Event.Detail);

        await AfterAsync(TimeSpan.FromDays(400));
        Assert.Equal(2, (await new AuditTable(_tables).ListAsync(Customer, null, 10, null, Stop)).Count);
    }

    [Fact]
    public async Task Who_is_paid_stays_and_goes_90_days_after_the_end()
    {
        await VetAsync();
        await EnrolAsync(endedAt: null);
        await AfterAsync(TimeSpan.FromDays(400));
        Assert.NotNull(await LatestAsync());

        await EnrolAsync(endedAt: _time.GetUtcNow());
        await AfterAsync(TimeSpan.FromDays(89));
        Assert.NotNull(await LatestAsync());
        await AfterAsync(TimeSpan.FromDays(2));

        Assert.Null(await LatestAsync());
        Assert.Null(await new RosterTable(_tables).FindAsync(Customer, Some.Contractor, Stop));
    }

    [Fact]
    public async Task Who_was_taken_off_the_roster_goes_90_days_after_that()
    {
        await VetAsync();
        await EnrolAsync(endedAt: null);
        await AfterAsync(TimeSpan.FromDays(400));
        var roster = new Roster(new RosterTable(_tables), new DueTable(_tables), _time, new OldData(_tables, _time));

        Assert.True(await roster.RemoveAsync(Customer, Some.Contractor, Stop));
        Assert.False(await roster.RemoveAsync(Customer, Some.Contractor, Stop));
        await AfterAsync(TimeSpan.FromDays(89));
        Assert.NotNull(await LatestAsync());
        await AfterAsync(TimeSpan.FromDays(2));

        Assert.Null(await LatestAsync());
        Assert.DoesNotContain(
            await AllRows.ReadAsync(_emulator.ConnectionString, Stop), row => (row.Key + row.Value).Contains(Some.Contractor.Handle, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_may_choose_another_time_and_go_back_to_the_usual()
    {
        await VetAsync();
        await new RetentionTable(_tables).SaveAsync(Customer, 365, Stop);
        await AfterAsync(TimeSpan.FromDays(300));
        Assert.NotNull(await LatestAsync());

        await new RetentionTable(_tables).SaveAsync(Customer, null, Stop);
        await AfterAsync(TimeSpan.Zero);

        Assert.Null(await LatestAsync());
    }

    [Fact]
    public async Task What_was_delivered_silenced_swept_and_marked_long_ago_goes_and_what_is_of_use_stays()
    {
        await VetAsync("mark");
        await EnrolAsync(endedAt: null);
        var silences = new SilenceTable(_tables);
        await silences.SaveAsync(Customer, Some.Contractor, new Silence("a.b", Some.Now.AddDays(10), null, Some.Now), Stop);
        await silences.SaveAsync(Customer, Some.Contractor, new Silence(null, Some.Now.AddDays(900), null, Some.Now), Stop);
        var deliveries = new DeliveryTable(_tables);
        foreach (var (name, isSent) in new[] { ("sent", true), ("waits", false) })
        {
            var alert = new Alert { Id = AlertId.Derived(name), Kind = AlertKind.Sample, Title = name, At = Some.Now };
            await deliveries.AddAsync(Customer, "slack", alert, Some.Now, Stop);
            if (isSent)
                await deliveries.FinishAsync([(await deliveries.FindAsync(Customer, "slack", alert.Id, Stop))!], DeliveryState.Delivered, "", Some.Now, Stop);
        }

        var sweeps = new SweepTable(_tables);
        var page = new SweepPage("20260601T120000", Customer, 1, []);
        await sweeps.ClaimSlotAsync(page.Sweep, Some.Now, Stop);
        await sweeps.BeginAsync(new Sweep(page.Sweep, Some.Now, 1, 1), [page], Stop);

        await AfterAsync(TimeSpan.FromDays(2));
        Assert.Equal("0 contractors, rows of deliveries 0, silences 0, idempotency keys 1", (await new AuditTable(_tables).ListAsync(Customer, null, 1, null, Stop))[0].Event.Detail);
        Assert.Equal((2, 1), ((await silences.ListAsync(Customer, Some.Contractor, Stop)).Count, (await sweeps.ListAsync(5, Stop)).Count));
        await AfterAsync(TimeSpan.FromDays(90));

        Assert.Equal("waits", Assert.Single(await deliveries.ListAsync(Customer, "slack", 5, Stop)).Title);
        Assert.Single(await deliveries.PendingAsync(Customer, "slack", 5, Stop));
        Assert.Null(Assert.Single(await silences.ListAsync(Customer, Some.Contractor, Stop)).Finding);
        Assert.Empty(await sweeps.ListAsync(5, Stop));
        Assert.Equal(0, (await sweeps.CountAsync(page.Sweep, Customer, Stop)).Planned);
        Assert.True(await sweeps.ClaimSlotAsync(page.Sweep, _time.GetUtcNow(), Stop));
        Assert.NotNull(await LatestAsync());
    }

    private async Task VetAsync(string? mark = null)
    {
        var vettings = new VettingTable(_tables, _time);
        var ticket = Some.Ticket(Customer);
        await vettings.AddAsync(ticket, Some.Request(), mark is null ? null : new IdempotencyMark(mark, "body"), Stop);
        await vettings.CompleteAsync((await vettings.ClaimAsync(Customer, ticket.Id, Some.Now, Stop))!, Stop);
        await Some.Assessments(_tables).SaveAsync(Customer, Some.Now, Some.Assessment(ticket.Id), Occasion.Asked, Stop);
    }

    private async Task EnrolAsync(DateTimeOffset? endedAt)
    {
        var table = new RosterTable(_tables);
        var standing = await table.FindAsync(Customer, Some.Contractor, Stop);
        await table.SaveAsync(
            new RosterEntry(Customer, Some.Request(), Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = Some.Now, EndedAt = endedAt, Fence = standing?.Fence }, Stop);
    }

    private async Task AfterAsync(TimeSpan wait)
    {
        _time.Advance(wait);
        var audit = new AuditLog(new AuditTable(_tables));
        var desk = new ErasureDesk(
            new ContractorRows(_tables, _time), new ErasureTable(_tables), new MarkKeyTable(_tables), _time, NullLogger<ErasureDesk>.Instance);
        await new Purge(
            new CustomerTable(_tables),
            new RetentionTable(_tables),
            new OldData(_tables, _time),
            desk,
            audit,
            new PlatformDirectory([new OnePlatform()], PrivateHosts.None),
            Options.Create(new RetentionOptions()),
            _time,
            NullLogger<Purge>.Instance).RunAsync(Stop);
    }

    private Task<Assessment?> LatestAsync() => Some.Assessments(_tables).FindLatestAsync(Customer, Some.Contractor, Stop);

    private sealed class OnePlatform : Platforms.IPlatform
    {
        public string Name => Some.Contractor.Platform;

        public string? HandleOf(Uri url) => null;

        public string? Canonical(string handle) => handle;

        public Uri UrlOf(string handle) => new("https://www.upwork.com/freelancers/" + handle);

        public Task<Platforms.FetchResult> FetchAsync(Platforms.ProfileLook look, CancellationToken cancellationToken)
            => throw new InvalidOperationException("A purge reads nothing.");
    }
}
