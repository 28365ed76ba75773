using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GigVet.Alerts;

namespace GigVet.Watched.Stores;

/// <summary>Destinations in memory; how one does is noted unless a person has set it anew since.</summary>
public sealed class MemoryDestinations : IDestinationStore
{
    private readonly ConcurrentDictionary<(string Customer, string Channel), AlertDestination> _rows = new();

    public IReadOnlyList<AlertDestination> All
        => [.. _rows.Values.OrderBy(row => row.Customer, StringComparer.Ordinal).ThenBy(row => row.Channel, StringComparer.Ordinal)];

    public Task<AlertDestination?> FindAsync(string customer, string channel, CancellationToken cancellationToken)
        => Task.FromResult(_rows.GetValueOrDefault((customer, channel)));

    public Task<IReadOnlyList<AlertDestination>> ListAsync(string customer, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<AlertDestination>>(
            [.. _rows.Values.Where(row => row.Customer == customer).OrderBy(row => row.Channel, StringComparer.Ordinal)]);

    public Task SaveAsync(AlertDestination destination, CancellationToken cancellationToken)
    {
        _rows[(destination.Customer, destination.Channel)] = destination;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string customer, string channel, CancellationToken cancellationToken)
    {
        _rows.TryRemove((customer, channel), out _);
        return Task.CompletedTask;
    }

    public Task NoteAsync(AlertDestination read, DestinationState state, string? trouble, CancellationToken cancellationToken)
    {
        if (_rows.TryGetValue((read.Customer, read.Channel), out var standing)
            && standing.ChangedAt == read.ChangedAt && standing.State != state)
        {
            _rows.TryUpdate((read.Customer, read.Channel), standing with { State = state, Trouble = trouble }, standing);
        }

        return Task.CompletedTask;
    }

    public Task<(int Failing, int Disabled)> CountTroubleAsync(CancellationToken cancellationToken) => Task.FromResult((
        _rows.Values.Count(row => row.State is DestinationState.Failing),
        _rows.Values.Count(row => row.State is DestinationState.Disabled)));

    public async IAsyncEnumerable<string> CustomersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var customer in _rows.Keys.Select(key => key.Customer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return customer;
    }
}
