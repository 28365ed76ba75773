using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Protection;
using GigVet.Watching;

namespace GigVet.Storage.Protection;

/// <summary>
/// Every table of GigVet: what it holds of a contractor and how that is found. A new table is declared here, or a test
/// fails. In the order in which a contractor is erased: what leads to other rows comes last.
/// </summary>
public static class HeldTables
{
    public static IReadOnlyList<HeldTable> All { get; } =
    [
        new("OpenAlerts", "Alerts and deliveries that are not finished")
        {
            Queries = whose => [CustomersRows(whose)],
            IsTheirs = (row, whose, known) => Names(row, whose) || known.Has(row.GetString("Id")),
            IsAtWork = (_, _) => true,
        },
        new("Deliveries", "What was sent and is to be sent")
        {
            Queries = whose => [CustomersPartitions(whose)],
            IsTheirs = (row, whose, known) =>
            {
                if (PackedJson.ReadOrNone<Alert>(row) is not { Contractor: { } subject } alert || !Is(subject.Platform, subject.Handle, whose))
                    return known.Has(row.RowKey);

                known.Add(alert.Id);
                return true;
            },
            MayMention = CustomersPartitions,
        },
        new("OpenRequests", "Vettings that are not finished")
        {
            Queries = whose => [CustomersRows(whose)],
            IsTheirs = (row, _, known) => known.Has(row.RowKey),
        },
        new("Progress", "How far vettings are that run")
        {
            Queries = whose => [TableClient.CreateQueryFilter($"PartitionKey eq {whose.Customer}")],
            IsTheirs = (row, whose, known) => Names(row, whose) || known.Has(row.RowKey),
        },
        new("Due", "When whom to check")
        {
            Queries = whose => [CheckRows(whose)],
            IsAtWork = (row, now) => row.GetDateTimeOffset("TakenAt") > now - SweepPlanner.Patience,
            AtWork = (whose, now) => CustomersRows(whose) + TableClient.CreateQueryFilter($" and TakenAt gt {now - SweepPlanner.Patience}"),
        },
        new("Roster", "Contractors who are paid")
        {
            Queries = whose => [TableClient.CreateQueryFilter($"PartitionKey eq {whose.Customer} and RowKey eq {Keys.Contractor(whose.Contractor)}")],
            BegunAt = "AddedAt",
        },
        new("Shingles", "Hashes by which a text or a mark is recognised")
        {
            Queries = whose =>
            [
                TableClient.CreateQueryFilter(
                    $"PartitionKey ge {whose.Customer + "|b|"} and PartitionKey lt {whose.Customer + "|n"} and RowKey eq {Keys.Contractor(whose.Contractor)}"),
                TableClient.CreateQueryFilter($"PartitionKey eq {Keys.ContractorPartition(whose.Customer, whose.Contractor)}"),
            ],
        },
        HeldTable.ByPartition("Snapshots", "What each source left for the next look") with
        {
            MayMention = whose => CustomersPartitions(whose) + TableClient.CreateQueryFilter($" and RowKey eq {Keys.Snapshot("check:neighbours")}"),
            IsMemory = true,
        },
        HeldTable.ByPartition("Proofs", "Words to place, and where they were found"),
        new("Requests", "Vettings that were asked for, and idempotency keys")
        {
            Queries = whose => [OwnRequests(whose), Marks(whose)],
            IsTheirs = (row, whose, known) => Names(row, whose) || known.Has(row.GetString("Id")),
            IsAtWork = (row, now) => row.GetDateTimeOffset("LeaseUntil") > now,
            AtWork = (whose, now) => TableClient.CreateQueryFilter($"PartitionKey eq {whose.Customer} and LeaseUntil gt {now}"),
            BegunAt = "AcceptedAt",
        },
        HeldTable.ByPartition("Decisions", "What people decided, what the contractor replied, and links to reply by or to read a report") with
        {
            IsTheirs = (row, _, known) => !known.IsOfNewBeginning(row.GetString("Assessment")),
            TellsBeginning = true,
        },
        HeldTable.ByPartition("Assessments", "Assessments, alerts to be handed on, and what need not be told") with
        {
            MayMention = CustomersPartitions,
            BegunAt = "AcceptedAt",
        },

        HeldTable.OfNobody("Alerts", "Where customers want to be told: their own addresses"),
        HeldTable.OfNobody("Audit", "Who did what: contractors as hashes under a secret of the customer's"),
        HeldTable.OfNobody("Canaries", "Known profiles of people who agreed, named in the operator's settings"),
        HeldTable.OfNobody("Customers", "Customers and the secrets of their hashes"),
        HeldTable.OfNobody("Dismissals", "What customers said about entries of public lists, by entry"),
        HeldTable.OfNobody("Erasures", "Receipts, which name nobody; one that is not done yet says whom it is about"),
        HeldTable.OfNobody("Keys", "API keys, as hashes"),
        HeldTable.OfNobody("Limits", "Calls of keys"),
        HeldTable.OfNobody("Sessions", "Who is signed in on the page, as hashes"),
        HeldTable.OfNobody("Sweeps", "How many checks ended how"),
        HeldTable.OfNobody("Watchlists", "Public lists"),
    ];

    private static bool Names(TableEntity row, Whose whose) => Is(row.GetString("Platform"), row.GetString("Handle"), whose);

    private static bool Is(string? platform, string? handle, Whose whose)
        => platform == whose.Contractor.Platform && handle == whose.Contractor.Handle;

    /// <summary>Rows that begin with the customer, in whatever partition.</summary>
    private static string CustomersRows(Whose whose)
        => TableClient.CreateQueryFilter($"RowKey ge {whose.Customer + "|"} and RowKey lt {whose.Customer + "}"}");

    private static string CustomersPartitions(Whose whose)
        => TableClient.CreateQueryFilter($"PartitionKey ge {whose.Customer + "|"} and PartitionKey lt {whose.Customer + "}"}");

    private static string CheckRows(Whose whose)
    {
        var contractor = Keys.ContractorPartition(whose.Customer, whose.Contractor);
        return TableClient.CreateQueryFilter($"RowKey ge {contractor + "|"} and RowKey lt {contractor + "}"}");
    }

    private static string OwnRequests(Whose whose) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {whose.Customer} and Platform eq {whose.Contractor.Platform} and Handle eq {whose.Contractor.Handle}");

    private static string Marks(Whose whose) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {whose.Customer} and RowKey ge {Keys.Idempotency("")} and RowKey lt {Keys.IdempotencyTo}");
}
