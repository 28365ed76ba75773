using Azure;
using Azure.Data.Tables;
using GigVet.Customers;

namespace GigVet.Storage;

/// <summary>Sessions of the page, beside their customer and by the hash of their secret.</summary>
public sealed class SessionTable(StorageTables tables) : ISessionStore
{
    public async Task AddAsync(PageSession session, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var table = await tables.SessionsAsync();
        var row = new TableEntity(session.Customer, hash)
        {
            [nameof(PageSession.KeyHash)] = session.KeyHash,
            [nameof(PageSession.ExpiresAt)] = session.ExpiresAt,
        };
        await table.AddEntityAsync(row, cancellationToken);

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {session.Customer} and ExpiresAt lt {now}");
        await foreach (var ended in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            await DeleteAsync(ended.PartitionKey, ended.RowKey, cancellationToken);
    }

    public async Task<PageSession?> FindAsync(string customer, string hash, CancellationToken cancellationToken)
    {
        var found = await (await tables.SessionsAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, hash, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row }
            ? new PageSession(
                row.PartitionKey, row.GetString(nameof(PageSession.KeyHash))!, row.GetDateTimeOffset(nameof(PageSession.ExpiresAt)) ?? default)
            : null;
    }

    public async Task DeleteAsync(string customer, string hash, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.SessionsAsync()).DeleteEntityAsync(customer, hash, ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Ended already.
        }
    }
}
