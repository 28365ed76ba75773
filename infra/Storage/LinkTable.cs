using Azure;
using Azure.Data.Tables;
using GigVet.Decisions.Links;
using GigVet.Decisions.Shares;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>Links of one kind in the partition of their contractor, so that erasing it ends them; never a token.</summary>
/// <param name="from">First and last row keys of this kind.</param>
public abstract class LinkTable<TLink>(StorageTables tables, string from, string to) : ILinkStore<TLink>
    where TLink : TimedLink
{
    private readonly DecisionFence _fence = new(tables);

    public Task<bool> AddAsync(string customer, ContractorRef contractor, TLink link, CancellationToken cancellationToken)
        => _fence.AddAsync(customer, contractor, link.IssuedAt, [Row(customer, contractor, link)], cancellationToken);

    public async Task<TLink?> FindAsync(
        string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
    {
        var found = await (await tables.DecisionsAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(customer, contractor), from + id, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? PackedJson.Read<TLink>(row) : null;
    }

    public async Task<IReadOnlyList<TLink>> ListAsync(
        string customer, ContractorRef contractor, string assessment, CancellationToken cancellationToken)
    {
        var partition = Keys.ContractorPartition(customer, contractor);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to} and Assessment eq {assessment}");
        List<TLink> links = [];
        await foreach (var row in (await tables.DecisionsAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            links.Add(PackedJson.Read<TLink>(row)!);

        return [.. links.OrderByDescending(link => link.IssuedAt)];
    }

    public async Task<int> RevokeAsync(
        string customer, ContractorRef contractor, string assessment, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var table = await tables.DecisionsAsync();
        var revoked = 0;
        foreach (var link in await ListAsync(customer, contractor, assessment, cancellationToken))
        {
            if (!link.IsOpenAt(at))
                continue;

            try
            {
                // Nothing else of a link ever changes, so there is no other change to undo.
                var row = Row(customer, contractor, link with { RevokedAt = at });
                await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, cancellationToken);
                revoked++;
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                // The contractor was erased in between.
            }
        }

        return revoked;
    }

    private TableEntity Row(string customer, ContractorRef contractor, TLink link)
    {
        var row = new TableEntity(Keys.ContractorPartition(customer, contractor), from + link.Id)
        {
            ["Assessment"] = link.Assessment,
            ["ExpiresAt"] = link.ExpiresAt,
        };
        PackedJson.Write(row, link);
        return row;
    }
}

/// <summary>Links by which contractors reply.</summary>
public sealed class ReplyLinkTable(StorageTables tables) : LinkTable<ReplyLink>(tables, Keys.ReplyLinkFrom, Keys.ReplyLinkTo);

/// <summary>Links by which reports are read.</summary>
public sealed class ReportLinkTable(StorageTables tables) : LinkTable<ReportLink>(tables, Keys.ReportLinkFrom, Keys.ReportLinkTo);
