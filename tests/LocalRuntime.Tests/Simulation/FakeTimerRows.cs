using System.Globalization;
using Azure;
using Microsoft.Azure.Functions.Worker.Timers;

namespace GigVet.LocalRuntime.Tests.Simulation;

/// <summary>The rows of timers with the rule of Table storage: a write names the version it is based on.</summary>
internal sealed class FakeTimerRows
{
    private readonly Dictionary<string, TimerRow> _rows = new(StringComparer.Ordinal);
    private int _versions;

    public TimerRow? this[string timer] => _rows.GetValueOrDefault(timer);

    /// <summary>Whether storage is away.</summary>
    public Func<bool> IsAway { get; set; } = static () => false;

    /// <summary>Called before each write.</summary>
    public Action BeforeWrite { get; set; } = static () => { };

    /// <summary>As if some other process had taken the timer by force.</summary>
    public void Steal(string timer) => _rows[timer] = _rows[timer] with
    {
        Owner = "a thief",
        Fence = _rows[timer].Fence + 1,
        Version = NextVersion(),
    };

    public void Put(TimerRow row) => _rows[row.Timer] = row with { Version = NextVersion() };

    public ITimerRows SeenBy(SimulatedProcess process) => new View(this, process);

    private string NextVersion() => (++_versions).ToString(CultureInfo.InvariantCulture);

    private TimerRow? TryWrite(TimerRow row)
    {
        BeforeWrite();

        return _rows.GetValueOrDefault(row.Timer)?.Version == row.Version
            ? _rows[row.Timer] = row with { Version = NextVersion() }
            : null;
    }

    private sealed class View(FakeTimerRows rows, SimulatedProcess process) : ITimerRows
    {
        public Task<TimerRow?> FindAsync(string timer, CancellationToken cancellationToken)
            => process.StepAsync(() => rows.IsAway()
                ? throw new AggregateException(new RequestFailedException("Connection refused.\nHeaders:"))
                : rows._rows.GetValueOrDefault(timer));

        public Task<TimerRow?> TryWriteAsync(TimerRow row, CancellationToken cancellationToken)
            => process.StepAsync(() => rows.TryWrite(row));
    }
}
