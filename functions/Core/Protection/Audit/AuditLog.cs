using System.Collections.Concurrent;

namespace GigVet.Protection.Audit;

/// <summary>
/// Notes who did what. Whoever calls waits until it is stored; what comes while a customer's chain is being written goes
/// together with the next write.
/// </summary>
public sealed class AuditLog(IAuditStore store)
{
    private readonly ConcurrentDictionary<string, Writer> _writers = new(StringComparer.Ordinal);

    /// <summary>Throws what storage throws: whoever asked hears that it could not be noted.</summary>
    public Task AppendAsync(string customer, AuditEvent one)
        => _writers.GetOrAdd(customer, _ => new Writer(store, customer)).AppendAsync(one);

    private sealed class Writer(IAuditStore store, string customer)
    {
        private readonly Lock _lock = new();
        private readonly Queue<(AuditEvent Event, TaskCompletionSource Stored)> _waiting = new();
        private bool _isWriting;

        public Task AppendAsync(AuditEvent one)
        {
            var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                _waiting.Enqueue((one, stored));
                if (_isWriting)
                    return stored.Task;

                _isWriting = true;
            }

            _ = WriteAsync();
            return stored.Task;
        }

        private async Task WriteAsync()
        {
            while (Take() is { Count: > 0 } taken)
            {
                try
                {
                    await store.AppendAsync(customer, [.. taken.Select(one => one.Event)], CancellationToken.None);
                    taken.ForEach(one => one.Stored.SetResult());
                }
                catch (Exception exception)
                {
                    // Everybody whose event was among them hears it; the writer goes on.
                    taken.ForEach(one => one.Stored.SetException(exception));
                }
            }
        }

        private List<(AuditEvent Event, TaskCompletionSource Stored)> Take()
        {
            lock (_lock)
            {
                List<(AuditEvent, TaskCompletionSource)> taken = [];
                while (taken.Count < IAuditStore.MostAtOnce && _waiting.TryDequeue(out var next))
                    taken.Add(next);
                _isWriting = taken.Count > 0;
                return taken;
            }
        }
    }
}
