using Azure;
using Azure.Data.Tables;
using GigVet.Customers;

namespace GigVet.Storage;

/// <summary>Calls that were taken in the current window: one partition a customer, one row a key, used again for every window.</summary>
public sealed class AllowanceTable(StorageTables tables) : IAllowanceStore
{
    private const string Window = "Window";
    private const string Taken = "Taken";
    private const int MostTries = 20;

    public async Task<Grant> TakeAsync(StoredKey key, long window, int limit, int wanted, CancellationToken cancellationToken)
    {
        var table = await tables.LimitsAsync();
        for (var tries = 1; ; tries++)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(key.Customer, key.Id, cancellationToken: cancellationToken);
            var taken = found is { HasValue: true, Value: { } row } && row.GetInt64(Window) == window ? row.GetInt32(Taken) ?? 0 : 0;
            var granted = Math.Clamp(limit - taken, 0, wanted);
            if (granted == 0)
                return new Grant(0, 0);

            var change = new TableEntity(key.Customer, key.Id) { [Window] = window, [Taken] = taken + granted };
            try
            {
                if (found.HasValue)
                    await table.UpdateEntityAsync(change, found.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
                else
                    await table.AddEntityAsync(change, cancellationToken);

                return new Grant(granted, limit - taken - granted);
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412 && tries < MostTries)
            {
                // Another process took some in between.
            }
        }
    }
}
