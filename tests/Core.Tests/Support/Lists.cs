using System.Runtime.CompilerServices;
using GigVet.Alerts;
using GigVet.Discovery;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using GigVet.Watchlists;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Core.Tests.Support;

/// <summary>Settings of lists; the official ones are off unless a test names them.</summary>
internal static class Lists
{
    public static WatchlistAddresses Addresses(params (string Name, string? Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(
            new[] { ("OfacSdn:Url", "off"), ("OfacConsolidated:Url", "off"), ("Un:Url", "off") }
                .Select(pair => (Name: pair.Item1, Value: (string?)pair.Item2))
                .Concat(settings)
                .GroupBy(pair => pair.Name, StringComparer.Ordinal)
                .Select(pairs => KeyValuePair.Create($"GigVet:Watchlists:{pairs.Key}", pairs.Last().Value))).Build(),
        ServiceDiscovery.ImplementationsOf<IWatchlistFormat>().Select(
            type => (IWatchlistFormat)Activator.CreateInstance(type)!),
        new PrivateHosts(["127.0.0.1:8080"]));
}

/// <summary>The store's promises, in memory.</summary>
internal sealed class MemoryWatchlists : IWatchlistStore
{
    private readonly Dictionary<string, WatchlistState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), IReadOnlyList<ListedEntry>> _entries = [];
    private int _fence;

    /// <summary>The process dies before it saves a state.</summary>
    public bool DiesSaving { get; set; }

    public Task<IReadOnlyList<WatchlistState>> StatesAsync(CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<WatchlistState>>([.. _states.Values]);

    public Task<WatchlistState?> ClaimAsync(
        string list, string address, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (_states.TryGetValue(list, out var known) && !known.IsDue(address, now))
            return Task.FromResult<WatchlistState?>(null);

        return Task.FromResult<WatchlistState?>(
            Written((known ?? new WatchlistState { List = list, Address = address }).ClaimedFor(address, until)));
    }

    public Task<WatchlistState?> SaveStateAsync(WatchlistState state, CancellationToken cancellationToken)
    {
        if (DiesSaving)
            throw new IOException("The process died.");

        return Task.FromResult(state.Fence == _states[state.List].Fence ? Written(state) : null);
    }

    private WatchlistState Written(WatchlistState state) => _states[state.List] = state with { Fence = $"{++_fence}" };

    public Task SaveEntriesAsync(
        string list, string version, IReadOnlyList<ListedEntry> entries, CancellationToken cancellationToken)
    {
        _entries[(list, version)] = entries;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ListedEntry>?> LoadEntriesAsync(
        string list, string version, CancellationToken cancellationToken)
        => Task.FromResult(_entries.GetValueOrDefault((list, version)));

    public Task DeleteEntriesAsync(string list, string version, CancellationToken cancellationToken)
    {
        _entries.Remove((list, version));
        return Task.CompletedTask;
    }
}

/// <summary>A roster of invented contractors.</summary>
internal sealed class MemoryRoster : IWholeRoster
{
    private readonly Dictionary<string, RosterEntry> _entries = new(StringComparer.Ordinal);

    public void Add(string contractor, string name, DateTimeOffset next)
    {
        var (platform, handle) = (contractor.Split(':')[0], contractor.Split(':')[1]);
        var request = A.Request() with { Contractor = new(platform, handle), Claims = new Claims { Name = name } };
        _entries[contractor] = new RosterEntry("local", request, Cadence.Weekly, next);
    }

    public void Reset(DateTimeOffset next)
    {
        foreach (var (contractor, entry) in _entries.ToArray())
            _entries[contractor] = entry with { NextCheckAt = next };
    }

    public DateTimeOffset DueAt(string contractor) => _entries[contractor].NextCheckAt;

    public async IAsyncEnumerable<RosterEntry> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var entry in _entries.Values.ToArray())
            yield return entry;
    }

    public Task MakeDueAsync(
        string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _entries[contractor.ToString()] = _entries[contractor.ToString()] with { NextCheckAt = at };
        return Task.CompletedTask;
    }
}

/// <summary>Nobody was assessed yet.</summary>
internal sealed class NoAssessments : IAssessmentStore
{
    public Task<Alert?> SaveAsync(
        string customer,
        DateTimeOffset acceptedAt,
        Assessment assessment,
        Occasion occasion,
        CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public Task<SavedCheck> SaveCheckAsync(
        string customer, DateTimeOffset begunAt, Assessment assessment, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public Task<Assessment?> FindAsync(
        string customer, ContractorRef contractor, string id, DateTimeOffset acceptedAt, CancellationToken cancellationToken)
        => Task.FromResult<Assessment?>(null);

    public Task<Assessment?> FindLatestAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult<Assessment?>(null);

    public Task<IReadOnlyList<Assessment>> ListAsync(
        string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Assessment>>([]);
}
