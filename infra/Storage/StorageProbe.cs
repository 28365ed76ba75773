using Azure;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>Asks storage one cheap question.</summary>
public sealed class StorageProbe(StorageTables tables) : IStorageProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var table = await tables.KeysAsync().WaitAsync(limit.Token);
            await table.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(
                "probe", "probe", cancellationToken: limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or HttpRequestException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
