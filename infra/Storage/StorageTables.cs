using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace GigVet.Storage;

/// <summary>The tables of one storage account, each created on first use.</summary>
public sealed class StorageTables(TableServiceClient service)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TableClient>>> _tables = new(StringComparer.Ordinal);

    public Task<TableClient> AssessmentsAsync() => GetAsync("Assessments");

    public Task<TableClient> RequestsAsync() => GetAsync("Requests");

    /// <summary>How far running vettings are.</summary>
    public Task<TableClient> ProgressAsync() => GetAsync("Progress");

    /// <summary>Vettings that are not finished: the index by which a lost message or worker is noticed.</summary>
    public Task<TableClient> OpenAsync() => GetAsync("OpenRequests");

    /// <summary>What each source left of a contractor for its next look.</summary>
    public Task<TableClient> SnapshotsAsync() => GetAsync("Snapshots");

    public Task<TableClient> RosterAsync() => GetAsync("Roster");

    /// <summary>When whom to check, by hour.</summary>
    public Task<TableClient> DueAsync() => GetAsync("Due");

    /// <summary>Slots of the sweep's schedule that a planner claimed, and how far each sweep came.</summary>
    public Task<TableClient> SweepsAsync() => GetAsync("Sweeps");

    /// <summary>How the known profiles of each platform were read.</summary>
    public Task<TableClient> CanariesAsync() => GetAsync("Canaries");

    public Task<TableClient> WatchlistsAsync() => GetAsync("Watchlists");

    public Task<TableClient> DismissalsAsync() => GetAsync("Dismissals");

    /// <summary>Prints of texts and marks, and the way from a hash to who shows it.</summary>
    public Task<TableClient> ShinglesAsync() => GetAsync("Shingles");

    public Task<TableClient> ProofsAsync() => GetAsync("Proofs");

    /// <summary>What people decided, what contractors replied, and the links they reply by.</summary>
    public Task<TableClient> DecisionsAsync() => GetAsync("Decisions");

    /// <summary>Where customers want to be told.</summary>
    public Task<TableClient> AlertsAsync() => GetAsync("Alerts");

    public Task<TableClient> DeliveriesAsync() => GetAsync("Deliveries");

    /// <summary>Alerts and deliveries that are not finished: the index by which a lost message or worker is noticed.</summary>
    public Task<TableClient> OpenAlertsAsync() => GetAsync("OpenAlerts");

    public Task<TableClient> CustomersAsync() => GetAsync("Customers");

    public Task<TableClient> KeysAsync() => GetAsync("Keys");

    /// <summary>Browsers that are signed in on the page.</summary>
    public Task<TableClient> SessionsAsync() => GetAsync("Sessions");

    /// <summary>Calls that keys made in the current window.</summary>
    public Task<TableClient> LimitsAsync() => GetAsync("Limits");

    /// <summary>Erasures of contractors, and their receipts.</summary>
    public Task<TableClient> ErasuresAsync() => GetAsync("Erasures");

    /// <summary>Who did what, and who looked at whom.</summary>
    public Task<TableClient> AuditAsync() => GetAsync("Audit");

    /// <summary>A table by its name, as <see cref="Protection.HeldTables"/> declares it.</summary>
    internal Task<TableClient> NamedAsync(string name) => GetAsync(name);

    private async Task<TableClient> GetAsync(string name)
    {
        var table = _tables.GetOrAdd(name, _ => new Lazy<Task<TableClient>>(() => CreateAsync(name)));
        try
        {
            return await table.Value;
        }
        catch
        {
            // Storage may be back for the next caller.
            _tables.TryRemove(KeyValuePair.Create(name, table));
            throw;
        }
    }

    private async Task<TableClient> CreateAsync(string name)
    {
        var table = service.GetTableClient(name);
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        return table;
    }
}
