using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Names the occurrence of a schedule that a run is for, so that it can be claimed.</summary>
internal static class TimerSlot
{
    extension(TimerInfo timer)
    {
        /// <summary>
        /// Until the run has ended, the occurrence it is for stands as the next one: fired twice, it is one slot. Without a monitor the
        /// minute serves.
        /// </summary>
        public DateTimeOffset SlotAt(DateTimeOffset now) => timer.ScheduleStatus is { } status && status.Next != default
            ? new DateTimeOffset(status.Next)
            : new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);
    }
}
