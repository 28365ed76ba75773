using System.Collections.Concurrent;
using GigVet.Watching;

namespace GigVet.Watched.Stores;

/// <summary>Sweeps and their pages in memory.</summary>
public sealed class MemorySweeps : ISweepStore, ISweepQueue
{
    private readonly ConcurrentDictionary<string, Sweep> _sweeps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Sweep, int Page), (string Customer, SweepCount Count)> _pages = new();

    /// <summary>Pages that wait for a worker.</summary>
    public ConcurrentQueue<SweepPage> Waiting { get; } = new();

    public SweepCount Total => _pages.Values.Aggregate(new SweepCount(), (sum, page) => sum.Add(page.Count));

    public Task EnqueueAsync(SweepPage page, CancellationToken cancellationToken)
    {
        Waiting.Enqueue(page);
        return Task.CompletedTask;
    }

    public Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, CancellationToken cancellationToken)
        => Task.FromResult(_slots.TryAdd(slot, true));

    public Task BeginAsync(Sweep sweep, IReadOnlyList<SweepPage> pages, CancellationToken cancellationToken)
    {
        _sweeps[sweep.Id] = sweep;
        foreach (var page in pages)
            _pages[(sweep.Id, page.Number)] = (page.Customer, new SweepCount(page.Checks.Count));

        return Task.CompletedTask;
    }

    public Task NoteAsync(SweepPage page, SweepCount count, CancellationToken cancellationToken)
    {
        _pages[(page.Sweep, page.Number)] = (page.Customer, count);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Sweep>> ListAsync(int limit, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Sweep>>([.. _sweeps.Values.OrderByDescending(sweep => sweep.StartedAt).Take(limit)]);

    public Task<Sweep?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_sweeps.GetValueOrDefault(id));

    public Task<SweepCount> CountAsync(string id, string customer, CancellationToken cancellationToken)
        => Task.FromResult(_pages.Where(page => page.Key.Sweep == id && page.Value.Customer == customer)
            .Aggregate(new SweepCount(), (sum, page) => sum.Add(page.Value.Count)));
}
