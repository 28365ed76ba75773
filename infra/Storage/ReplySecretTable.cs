using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using GigVet.Decisions.Links;

namespace GigVet.Storage;

/// <summary>
/// One random secret a customer, in a partition of the customer's alone. Read anew for every link that is opened: a
/// rotation holds at once in every process.
/// </summary>
public sealed class ReplySecretTable(StorageTables tables) : IReplySecrets
{
    private const string Secret = "Secret";

    public async Task<byte[]?> FindAsync(string customer, CancellationToken cancellationToken)
    {
        var found = await (await tables.DecisionsAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, Keys.ReplySecret, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? row.GetBinary(Secret) : null;
    }

    public async Task<byte[]> OfAsync(string customer, CancellationToken cancellationToken)
    {
        if (await FindAsync(customer, cancellationToken) is { } known)
            return known;

        try
        {
            await (await tables.DecisionsAsync()).AddEntityAsync(New(customer), cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 409)
        {
            // Another caller was faster.
        }

        return (await FindAsync(customer, cancellationToken))!;
    }

    public async Task RotateAsync(string customer, CancellationToken cancellationToken)
        => await (await tables.DecisionsAsync()).UpsertEntityAsync(New(customer), TableUpdateMode.Replace, cancellationToken);

    private static TableEntity New(string customer)
        => new(customer, Keys.ReplySecret) { [Secret] = RandomNumberGenerator.GetBytes(LinkToken.SecretBytes) };
}
