namespace GigVet.Alerts;

/// <summary>One alert on its way to one destination.</summary>
/// <param name="Fence">Changes with every claim; storage refuses an older one.</param>
public sealed record Delivery(string Customer, string Channel, Alert Alert, DateTimeOffset DueAt, string Fence)
{
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When it was first tried; the schedule of the tries counts from here.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    public int Attempts { get; init; }

    public AlertMessage Message => new(Customer, Alert.Id, Channel);

    public bool IsFree(DateTimeOffset now) => LeaseUntil is not { } lease || lease <= now;
}

/// <summary>One line of the delivery log.</summary>
public sealed record DeliveryRecord(
    string Id, AlertKind Kind, string Title, DateTimeOffset At, DeliveryState State, int Attempts, string? Detail, DateTimeOffset? EndedAt);

public enum DeliveryState
{
    Pending,
    Delivered,

    /// <summary>Tried for a day, or refused for good.</summary>
    Failed,

    /// <summary>There was no destination any more when it was due.</summary>
    Dropped,
}
