namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>
/// Whose a timer is, until when, and how it stands. One row, so that none of it changes without the other.
/// </summary>
/// <param name="Owner">Empty when it was given back.</param>
/// <param name="Fence">Goes up with every owner.</param>
/// <param name="Version">What the store knows this state by; null for a row that is not stored yet.</param>
internal sealed record TimerRow(
    string Timer, string Owner, long Fence, DateTimeOffset Until, TimerStatus? Status, string? Version);

/// <summary>Where the rows of all timers lie, for all processes of the app.</summary>
internal interface ITimerRows
{
    Task<TimerRow?> FindAsync(string timer, CancellationToken cancellationToken);

    /// <returns>The row as stored; null when somebody else has changed it meanwhile.</returns>
    Task<TimerRow?> TryWriteAsync(TimerRow row, CancellationToken cancellationToken);
}
