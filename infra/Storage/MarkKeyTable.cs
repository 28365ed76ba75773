using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using GigVet.Vetting.Neighbours;

namespace GigVet.Storage;

/// <summary>One random key a customer, made once: whoever comes second takes the first one's.</summary>
public sealed class MarkKeyTable(StorageTables tables) : IMarkKeys
{
    private const string Partition = "markkey";
    private const string Secret = "Secret";

    private readonly ConcurrentDictionary<string, MarkKey> _known = new(StringComparer.Ordinal);

    public async ValueTask<MarkKey> OfAsync(string customer, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(customer, out var known))
            return known;

        var table = await tables.CustomersAsync();
        try
        {
            var row = new TableEntity(Partition, customer) { [Secret] = MarkKey.NewSecret() };
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 409)
        {
            // It has one.
        }

        var standing = await table.GetEntityAsync<TableEntity>(Partition, customer, cancellationToken: cancellationToken);
        return _known.GetOrAdd(customer, new MarkKey(standing.Value.GetBinary(Secret)!));
    }
}
