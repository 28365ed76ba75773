using System.Runtime.CompilerServices;
using GigVet.Alerts;

namespace GigVet.Watched.Stores;

/// <summary>Open work in memory; each row that is overdue is given out once, then waits its patience again.</summary>
public sealed class MemoryOpenAlerts(TimeProvider time) : IOpenAlerts
{
    private readonly Dictionary<(string Customer, string? Channel, string Id), (AlertMessage Message, DateTimeOffset DueAt)> _rows = [];
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock)
                return _rows.Count;
        }
    }

    public void Add(AlertMessage message, DateTimeOffset dueAt)
    {
        lock (_lock)
            _rows[KeyOf(message)] = (message, dueAt);
    }

    public Task AddAsync(AlertMessage message, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        Add(message, dueAt);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        lock (_lock)
            _rows.Remove(KeyOf(message));

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<AlertMessage> OverdueAsync(
        DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in Overdue(before))
        {
            if (TryTake(row))
                yield return row.Message;
        }
    }

    private (AlertMessage Message, DateTimeOffset DueAt)[] Overdue(DateTimeOffset before)
    {
        lock (_lock)
            return [.. _rows.Values.Where(row => row.DueAt < before).OrderBy(row => row.Message.Id, StringComparer.Ordinal).ThenBy(row => row.Message.Channel, StringComparer.Ordinal)];
    }

    /// <summary>One relay wins.</summary>
    private bool TryTake((AlertMessage Message, DateTimeOffset DueAt) row)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(KeyOf(row.Message), out var standing) || standing.DueAt != row.DueAt)
                return false;

            _rows[KeyOf(row.Message)] = row with { DueAt = time.GetUtcNow() };
            return true;
        }
    }

    private static (string, string?, string) KeyOf(AlertMessage message) => (message.Customer, message.Channel, message.Id);
}
