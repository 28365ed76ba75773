using System.Globalization;
using GigVet.Alerts;

namespace GigVet.Watched.Stores;

/// <summary>Deliveries in memory: a partition a destination, and transactions of as many rows as a table takes, whole or not at all.</summary>
public sealed class MemoryDeliveries : IDeliveryStore
{
    private const int MostRows = 100;

    private readonly Dictionary<(string Customer, string Channel), Partition> _partitions = [];
    private readonly Lock _lock = new();
    private int _fence;

    public Task AddAsync(string customer, string channel, Alert alert, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var partition = Of(customer, channel);
            if (partition.Log.TryAdd(alert.Id, (alert, new DeliveryRecord(alert.Id, alert.Kind, alert.Title, alert.At, DeliveryState.Pending, 0, null, null))))
                partition.Pending[alert.Id] = new Delivery(customer, channel, alert, dueAt, Next());
        }

        return Task.CompletedTask;
    }

    public Task<Delivery?> FindAsync(string customer, string channel, string id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Of(customer, channel).Pending.GetValueOrDefault(id));
    }

    public Task<IReadOnlyList<Delivery>> PendingAsync(string customer, string channel, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<Delivery>>([.. Of(customer, channel).Pending.Values.Take(limit)]);
    }

    public Task<IReadOnlyList<Delivery>> ClaimAsync(
        IReadOnlyList<Delivery> deliveries, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        List<Delivery> claimed = [];
        foreach (var chunk in deliveries.Chunk(MostRows))
        {
            TryChange(chunk, (partition, one) =>
            {
                var taken = one with
                {
                    LeaseUntil = leaseUntil,
                    DueAt = one.DueAt < now ? one.DueAt : now,
                    FirstTriedAt = one.FirstTriedAt ?? now,
                    Attempts = one.Attempts + 1,
                    Fence = Next(),
                };
                partition.Pending[one.Alert.Id] = taken;
                claimed.Add(taken);
            });
        }

        return Task.FromResult<IReadOnlyList<Delivery>>(claimed);
    }

    public Task<bool> PostponeAsync(
        IReadOnlyList<Delivery> deliveries, DateTimeOffset dueAt, string detail, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var chunk in deliveries.Chunk(MostRows))
        {
            all &= TryChange(chunk, (partition, one) => partition.Pending[one.Alert.Id] = partition.Pending[one.Alert.Id] with
            {
                LeaseUntil = DateTimeOffset.UnixEpoch,
                DueAt = dueAt,
                Fence = Next(),
            });
        }

        return Task.FromResult(all);
    }

    public Task<bool> FinishAsync(
        IReadOnlyList<Delivery> deliveries, DeliveryState state, string detail, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var chunk in deliveries.Chunk(MostRows / 2))
        {
            all &= TryChange(chunk, (partition, one) =>
            {
                partition.Pending.Remove(one.Alert.Id);
                var (alert, record) = partition.Log[one.Alert.Id];
                partition.Log[one.Alert.Id] = (alert, record with { State = state, Attempts = one.Attempts, Detail = detail, EndedAt = at });
            });
        }

        return Task.FromResult(all);
    }

    public Task<IReadOnlyList<DeliveryRecord>> ListAsync(string customer, string channel, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<DeliveryRecord>>(
                [.. Of(customer, channel).Log.Values.Select(one => one.Record).OrderByDescending(record => record.At).Take(limit)]);
        }
    }

    public Task<bool> ReplayAsync(string customer, string channel, string id, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var partition = Of(customer, channel);
            if (!partition.Log.TryGetValue(id, out var logged))
                return Task.FromResult(false);

            if (partition.Pending.TryAdd(id, new Delivery(customer, channel, logged.Alert, dueAt, Next())))
                partition.Log[id] = (logged.Alert, logged.Record with { State = DeliveryState.Pending, Detail = "Replayed." });
            return Task.FromResult(true);
        }
    }

    public Task<Pace> PaceAsync(string customer, string channel, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Of(customer, channel).Pace);
    }

    public Task<bool> TrySavePaceAsync(string customer, string channel, Pace pace, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var partition = Of(customer, channel);
            if (partition.Pace.Fence != pace.Fence)
                return Task.FromResult(false);

            partition.Pace = pace with { Fence = Next() };
            return Task.FromResult(true);
        }
    }

    private bool TryChange(Delivery[] deliveries, Action<Partition, Delivery> change)
    {
        lock (_lock)
        {
            if (deliveries.Any(one => Of(one.Customer, one.Channel).Pending.GetValueOrDefault(one.Alert.Id)?.Fence != one.Fence))
                return false;

            foreach (var one in deliveries)
                change(Of(one.Customer, one.Channel), one);
            return true;
        }
    }

    private Partition Of(string customer, string channel)
        => _partitions.TryGetValue((customer, channel), out var known) ? known : _partitions[(customer, channel)] = new Partition();

    private string Next() => (++_fence).ToString(CultureInfo.InvariantCulture);

    private sealed class Partition
    {
        public SortedDictionary<string, Delivery> Pending { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, (Alert Alert, DeliveryRecord Record)> Log { get; } = new(StringComparer.Ordinal);

        public Pace Pace { get; set; } = Pace.New;
    }
}
