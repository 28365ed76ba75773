using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>The columns of a row of table Requests.</summary>
internal static class VettingRow
{
    public static readonly string[] StateColumns =
        ["PartitionKey", "RowKey", "Platform", "Handle", "Status", "AcceptedAt", "LeaseUntil", "Attempts", "Failure"];

    /// <exception cref="InvalidRequestException">The inputs do not fit into a row.</exception>
    public static TableEntity New(VettingTicket ticket, VetRequest request)
    {
        var row = State(ticket);
        try
        {
            PackedJson.Write(row, request);
        }
        catch (PackedTooLargeException tooLarge)
        {
            throw new InvalidRequestException("body", $"is too large to keep: {tooLarge.Message} Send fewer or smaller captures.");
        }

        return row;
    }

    public static TableEntity Running(string customer, string id, DateTimeOffset leaseUntil, int attempts) => new(customer, id)
    {
        ["Status"] = nameof(AssessmentStatus.Running),
        ["LeaseUntil"] = leaseUntil,
        ["Attempts"] = attempts,
    };

    /// <summary>What remains of a finished vetting: its state, none of its inputs.</summary>
    public static TableEntity Finished(VettingTicket ticket, DateTimeOffset at)
    {
        var row = State(ticket);
        row["FinishedAt"] = at;
        return row;
    }

    public static bool IsFinished(TableEntity row)
        => row.GetString("Status") is nameof(AssessmentStatus.Completed) or nameof(AssessmentStatus.Failed);

    public static DateTimeOffset? LeaseUntil(TableEntity row) => row.GetDateTimeOffset("LeaseUntil");

    public static int Attempts(TableEntity row) => row.GetInt32("Attempts") ?? 0;

    public static VettingTicket ToTicket(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        new ContractorRef(row.GetString("Platform")!, row.GetString("Handle")!),
        Enum.Parse<AssessmentStatus>(row.GetString("Status")!),
        row.GetDateTimeOffset("AcceptedAt")!.Value,
        row.GetString("Failure"));

    private static TableEntity State(VettingTicket ticket)
    {
        var row = new TableEntity(ticket.Customer, ticket.Id)
        {
            ["Platform"] = ticket.Contractor.Platform,
            ["Handle"] = ticket.Contractor.Handle,
            ["Status"] = ticket.Status.ToString(),
            ["AcceptedAt"] = ticket.AcceptedAt,
        };
        if (ticket.Failure is { } failure)
            row["Failure"] = failure;

        return row;
    }
}
