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
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Storage.Tests.Protection;

/// <summary>Storage of its own with one customer, and a purge whenever a test lets one run.</summary>
public abstract class PurgeStage : OwnAccount
{
    protected const string Customer = "shop";

    internal override ManualTime Time { get; } = new(Some.Now);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await new CustomerTable(Tables).AddAsync(new Customer(Customer, Customer, IsOperator: false, Some.Now), Stop);
    }

    protected async Task VetAsync(string? mark = null)
    {
        var vettings = new VettingTable(Tables, Time);
        var ticket = Some.Ticket(Customer);
        await vettings.AddAsync(ticket, Some.Request(), mark is null ? null : new IdempotencyMark(mark, "body"), Stop);
        await vettings.CompleteAsync((await vettings.ClaimAsync(Customer, ticket.Id, Some.Now, Stop))!, Stop);
        await Some.Assessments(Tables).SaveAsync(Customer, Some.Now, Some.Assessment(ticket.Id), Occasion.Asked, Stop);
    }

    protected async Task EnrolAsync(DateTimeOffset? endedAt, DateTimeOffset? addedAt = null)
    {
        var table = new RosterTable(Tables);
        var standing = await table.FindAsync(Customer, Some.Contractor, Stop);
        await table.SaveAsync(
            new RosterEntry(Customer, Some.Request(), Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = addedAt ?? Some.Now, EndedAt = endedAt, Fence = standing?.Fence }, Stop);
    }

    protected Task AfterAsync(TimeSpan wait)
    {
        Time.Advance(wait);
        return PurgeAsync(Tables);
    }

    protected async Task PurgeAsync(StorageTables tables)
    {
        var audit = new AuditLog(new AuditTable(tables));
        var desk = new ErasureDesk(
            new ContractorRows(tables, Time), new ErasureTable(tables), new MarkKeyTable(tables), Time, NullLogger<ErasureDesk>.Instance);
        await new Purge(
            new CustomerTable(tables),
            new RetentionTable(tables),
            new OldData(tables, Time),
            desk,
            audit,
            new PlatformDirectory([new OnePlatform()], PrivateHosts.None),
            Options.Create(new RetentionOptions()),
            Time,
            NullLogger<Purge>.Instance).RunAsync(Stop);
    }

    protected Task<Assessment?> LatestAsync() => Some.Assessments(Tables).FindLatestAsync(Customer, Some.Contractor, Stop);

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
