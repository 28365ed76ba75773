using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;

namespace GigVet.Storage;

/// <summary>The rows of <see cref="DeliveryTable"/>.</summary>
internal static class DeliveryRow
{
    public static readonly string[] LogColumns = ["AlertId", "Kind", "Title", "At", "State", Attempts, Detail, "EndedAt"];

    private const string DueAt = "DueAt";
    private const string LeaseUntil = "LeaseUntil";
    private const string FirstTriedAt = "FirstTriedAt";
    private const string Attempts = "Attempts";
    private const string Detail = "Detail";
    private const int DetailLength = 500;

    public static TableEntity Pending(string partition, Alert alert, DateTimeOffset dueAt)
    {
        var row = new TableEntity(partition, Keys.Pending(alert.Id)) { [DueAt] = dueAt, [Attempts] = 0 };
        PackedJson.Write(row, alert);
        return row;
    }

    /// <summary>Whoever makes the same alert again, at another time, finds that it was made.</summary>
    public static TableEntity Known(string partition, Alert alert) => new(partition, Keys.KnownAlert(alert.Id));

    public static TableEntity Log(string partition, Alert alert)
    {
        var row = new TableEntity(partition, Keys.Delivered(alert.At, alert.Id))
        {
            ["AlertId"] = alert.Id,
            ["Kind"] = alert.Kind.ToString(),
            ["Title"] = alert.Title,
            ["At"] = alert.At,
            ["State"] = nameof(DeliveryState.Pending),
            [Attempts] = 0,
        };
        PackedJson.Write(row, alert);
        return row;
    }

    public static TableEntity Reopen(TableEntity log)
        => new(log.PartitionKey, log.RowKey) { ["State"] = nameof(DeliveryState.Pending), [Detail] = "Replayed." };

    public static TableTransactionAction Claim(Delivery delivery) => Change(
        delivery,
        new TableEntity(PartitionOf(delivery), Keys.Pending(delivery.Alert.Id))
        {
            [LeaseUntil] = delivery.LeaseUntil,
            [DueAt] = delivery.DueAt,
            [FirstTriedAt] = delivery.FirstTriedAt,
            [Attempts] = delivery.Attempts,
        });

    public static TableTransactionAction Postpone(Delivery delivery, DateTimeOffset dueAt, string detail) => Change(
        delivery,
        new TableEntity(PartitionOf(delivery), Keys.Pending(delivery.Alert.Id))
        {
            // Merged in: a lease that ended before it began is none.
            [LeaseUntil] = DateTimeOffset.UnixEpoch,
            [DueAt] = dueAt,
            [Detail] = Short(detail),
        });

    public static IEnumerable<TableTransactionAction> Finish(
        Delivery delivery, DeliveryState state, string detail, DateTimeOffset at)
    {
        var partition = PartitionOf(delivery);
        yield return new TableTransactionAction(
            TableTransactionActionType.Delete,
            new TableEntity(partition, Keys.Pending(delivery.Alert.Id)),
            new ETag(delivery.Fence));
        yield return new TableTransactionAction(
            TableTransactionActionType.UpdateMerge,
            new TableEntity(partition, Keys.Delivered(delivery.Alert.At, delivery.Alert.Id))
            {
                ["State"] = state.ToString(),
                [Attempts] = delivery.Attempts,
                [Detail] = Short(detail),
                ["EndedAt"] = at,
            },
            ETag.All);
    }

    public static Delivery ToDelivery(string customer, string channel, TableEntity row) => new(
        customer, channel, PackedJson.Read<Alert>(row)!, row.GetDateTimeOffset(DueAt)!.Value, row.ETag.ToString())
    {
        LeaseUntil = row.GetDateTimeOffset(LeaseUntil),
        FirstTriedAt = row.GetDateTimeOffset(FirstTriedAt),
        Attempts = row.GetInt32(Attempts) ?? 0,
    };

    public static DeliveryRecord ToRecord(TableEntity row) => new(
        row.GetString("AlertId")!,
        Enum.Parse<AlertKind>(row.GetString("Kind")!),
        row.GetString("Title")!,
        row.GetDateTimeOffset("At")!.Value,
        Enum.Parse<DeliveryState>(row.GetString("State")!),
        row.GetInt32(Attempts) ?? 0,
        row.GetString(Detail),
        row.GetDateTimeOffset("EndedAt"));

    public static TableEntity Of(string partition, string key, Pace pace) => new(partition, key)
    {
        ["NextAt"] = pace.NextAt,
        ["Since"] = pace.Since,
        ["Singles"] = pace.Singles,
    };

    public static Pace ToPace(TableEntity row) => new(
        row.GetDateTimeOffset("NextAt")!.Value,
        row.GetDateTimeOffset("Since")!.Value,
        row.GetInt32("Singles")!.Value,
        row.ETag.ToString());

    private static TableTransactionAction Change(Delivery delivery, TableEntity change)
        => new(TableTransactionActionType.UpdateMerge, change, new ETag(delivery.Fence));

    private static string PartitionOf(Delivery delivery) => Keys.Destination(delivery.Customer, delivery.Channel);

    private static string Short(string text) => text.Length <= DetailLength ? text : text[..DetailLength];
}
