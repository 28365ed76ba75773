using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using GigVet.Watching;

namespace GigVet.Watched.Stores;

/// <summary>Due checks in memory.</summary>
public sealed class MemoryDue : IDueStore
{
    private readonly ConcurrentDictionary<DueCheck, WaitingCheck> _rows = new();
    private int _fence;

    public IEnumerable<WaitingCheck> Rows => _rows.Values;

    public Task AddAsync(IReadOnlyList<DueCheck> checks, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
            _rows[check] = new WaitingCheck(check, null, Next());

        return Task.CompletedTask;
    }

    public Task RemoveAsync(IReadOnlyList<DueCheck> checks, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
            _rows.TryRemove(check, out _);

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<WaitingCheck> WaitingAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in _rows.Values.Where(row => row.Check.At <= now).OrderBy(row => row.Check.At))
            yield return row;
    }

    public Task<bool> TakeAsync(IReadOnlyList<WaitingCheck> checks, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_rows)
        {
            if (checks.Any(check => _rows.GetValueOrDefault(check.Check)?.Fence != check.Fence))
                return Task.FromResult(false);

            foreach (var check in checks)
                _rows[check.Check] = check with { TakenAt = now, Fence = Next() };
            return Task.FromResult(true);
        }
    }

    private string Next() => Interlocked.Increment(ref _fence).ToString(CultureInfo.InvariantCulture);
}
