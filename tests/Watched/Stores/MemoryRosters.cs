using System.Collections.Concurrent;
using System.Globalization;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Watched.Stores;

/// <summary>Rosters in memory, fenced as their port promises.</summary>
public sealed class MemoryRosters : IRosterStore
{
    private readonly ConcurrentDictionary<(string Customer, ContractorRef Contractor), RosterEntry> _rows = new();
    private int _fence;

    public IEnumerable<RosterEntry> Entries => _rows.Values;

    /// <summary>Runs before a settlement: somebody else is faster.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>Told of every check that was noted, and what it was due for.</summary>
    public Action<RosterEntry, DateTimeOffset>? Settled { get; set; }

    public Task<bool> SaveAsync(RosterEntry entry, CancellationToken cancellationToken)
    {
        var key = KeyOf(entry);
        var next = Fenced(entry);
        var saved = entry.Fence is { } fence
            ? _rows.TryGetValue(key, out var standing) && standing.Fence == fence && _rows.TryUpdate(key, next, standing)
            : _rows.TryAdd(key, next);

        return Task.FromResult(saved);
    }

    public async Task<IReadOnlyList<RosterEntry>> SaveManyAsync(
        IReadOnlyList<RosterEntry> entries, CancellationToken cancellationToken)
    {
        var missed = new List<RosterEntry>();
        foreach (var entry in entries)
        {
            if (!await SaveAsync(entry, cancellationToken))
                missed.Add(entry);
        }

        return missed;
    }

    public Task<RosterEntry?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult(_rows.GetValueOrDefault((customer, contractor)));

    public Task<bool> RemoveAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult(_rows.TryRemove((customer, contractor), out _));

    public Task<RosterPage> ListAsync(
        string customer, RiskBand? band, int limit, string? after, CancellationToken cancellationToken)
    {
        RosterEntry[] page =
        [
            .. _rows.Values.Where(entry => entry.Customer == customer && (band is null || entry.State.Band == band))
                .OrderBy(entry => entry.Request.Contractor.ToString(), StringComparer.Ordinal)
                .Where(entry => string.CompareOrdinal(entry.Request.Contractor.ToString(), after) > 0)
                .Take(limit + 1),
        ];
        return Task.FromResult(page.Length > limit
            ? new RosterPage(page[..limit], page[limit - 1].Request.Contractor.ToString())
            : new RosterPage(page, null));
    }

    public Task SettleAsync(string customer, IReadOnlyList<SettledCheck> checks, CancellationToken cancellationToken)
    {
        Meanwhile?.Invoke();
        foreach (var (entry, due) in checks)
        {
            if (_rows.GetValueOrDefault((customer, entry.Request.Contractor))?.NextCheckAt != due)
                continue;

            _ = Change(customer, entry.Request.Contractor, standing => standing with { NextCheckAt = entry.NextCheckAt, State = entry.State });
            Settled?.Invoke(entry, due);
        }

        return Task.CompletedTask;
    }

    public Task NoteAsync(string customer, Assessment assessment, DateTimeOffset at, CancellationToken cancellationToken)
        => Change(
            customer,
            new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle),
            standing => standing with
            {
                StirredAt = at,
                State = standing.State with { Band = assessment.Band, Score = assessment.Score, Assessment = assessment.Id, AssessedAt = assessment.AssessedAt },
            });

    public Task StirAsync(string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
        => Change(customer, contractor, standing => standing with { StirredAt = at });

    private Task Change(string customer, ContractorRef contractor, Func<RosterEntry, RosterEntry> change)
    {
        if (_rows.TryGetValue((customer, contractor), out var standing))
            _rows[(customer, contractor)] = Fenced(change(standing));

        return Task.CompletedTask;
    }

    private RosterEntry Fenced(RosterEntry entry)
        => entry with { Fence = Interlocked.Increment(ref _fence).ToString(CultureInfo.InvariantCulture) };

    private static (string, ContractorRef) KeyOf(RosterEntry entry) => (entry.Customer, entry.Request.Contractor);
}
