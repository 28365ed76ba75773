using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using GigVet.Customers;

namespace GigVet.Storage;

/// <summary>One random secret, in a row that is no customer's; whoever needs it first makes it.</summary>
public sealed class CursorSecretTable(StorageTables tables) : ICursorSecret
{
    private const string Partition = "key";
    private const string Row = "cursors";
    private const string Secret = "Secret";
    private const int Bytes = 32;

    private byte[]? _known;

    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken)
        => _known ??= await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken);

    private async Task<byte[]?> FindAsync(CancellationToken cancellationToken)
    {
        var found = await (await tables.LimitsAsync()).GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.GetBinary(Secret) : null;
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var row = new TableEntity(Partition, Row) { [Secret] = RandomNumberGenerator.GetBytes(Bytes) };
            await (await tables.LimitsAsync()).AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 409)
        {
            // Another process was faster; its secret counts.
        }

        return (await FindAsync(cancellationToken))!;
    }
}
