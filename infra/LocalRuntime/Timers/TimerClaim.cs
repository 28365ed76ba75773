namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>
/// The right of this process to run a timer. It lasts a while, is renewed in time, and is fenced: every write is on
/// condition that nobody took the row meanwhile, so that a process that slept past its time can change nothing.
/// </summary>
internal sealed class TimerClaim : IAsyncDisposable
{
    private readonly ITimerRows _rows;
    private readonly TimeSpan _period;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;

    private TimerRow _row;

    private TimerClaim(ITimerRows rows, TimerRow row, TimeSpan period, TimeProvider time)
    {
        _rows = rows;
        _row = row;
        _period = period;
        _time = time;
        _renewing = RenewAsync();
    }

    /// <summary>Cancelled when the timer has passed, or may have passed, to another process.</summary>
    public CancellationToken Lost => _lost.Token;

    public long Fence => _row.Fence;

    public TimerStatus? Status => _row.Status;

    /// <returns>Null while the timer belongs to another process.</returns>
    public static async Task<TimerClaim?> TryTakeAsync(
        ITimerRows rows,
        string timer,
        string owner,
        TimeSpan period,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var found = await rows.FindAsync(timer, cancellationToken);
        var now = time.GetUtcNow();
        if (found is { Owner: not "" } && found.Until > now)
            return null;

        var mine = found is null
            ? new TimerRow(timer, owner, 1, now + period, null, null)
            : found with { Owner = owner, Fence = found.Fence + 1, Until = now + period };
        return await rows.TryWriteAsync(mine, cancellationToken) is { } stored
            ? new TimerClaim(rows, stored, period, time)
            : null;
    }

    /// <summary>Renews the claim before something is done on the strength of it.</summary>
    /// <returns>False when it is lost.</returns>
    public Task<bool> KeepAsync() => WriteAsync(static row => row);

    /// <inheritdoc cref="KeepAsync"/>
    public Task<bool> RecordAsync(TimerStatus status) => WriteAsync(row => row with { Status = status });

    /// <summary>Gives the timer back, so that another process need not wait for the claim to run out.</summary>
    public ValueTask DisposeAsync()
    {
        _end.Cancel();
        return GiveBackAsync();
    }

    private async ValueTask GiveBackAsync()
    {
        await _renewing;
        if (!_lost.IsCancellationRequested)
        {
            try
            {
                await _rows.TryWriteAsync(_row with { Owner = "", Until = _time.GetUtcNow() }, CancellationToken.None);
            }
            catch (Exception exception) when (StorageTrouble.Is(exception))
            {
                // It runs out by itself.
            }
        }

        _end.Dispose();
        _lost.Dispose();
        _turn.Dispose();
    }

    private async Task<bool> WriteAsync(Func<TimerRow, TimerRow> change)
    {
        await _turn.WaitAsync();
        try
        {
            if (_lost.IsCancellationRequested)
                return false;

            var next = change(_row) with { Until = _time.GetUtcNow() + _period };
            var stored = await _rows.TryWriteAsync(next, CancellationToken.None) ?? await TryAgainAsync(next);
            if (stored is null)
                return Lose();

            _row = stored;
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// A write whose answer got lost is sent twice, and the second fails on the first: look whose row it is.
    /// </summary>
    private async Task<TimerRow?> TryAgainAsync(TimerRow next)
    {
        var found = await _rows.FindAsync(next.Timer, CancellationToken.None);
        return found is not null && found.Owner == next.Owner && found.Fence == next.Fence
            ? await _rows.TryWriteAsync(next with { Version = found.Version }, CancellationToken.None)
            : null;
    }

    private bool Lose()
    {
        _lost.Cancel();
        return false;
    }

    private async Task RenewAsync()
    {
        while (!_lost.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_period / 3, _time, _end.Token);
                await KeepAsync();
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (StorageTrouble.Is(exception))
            {
                // Storage may come back before the claim has run out; after that nobody can know whose the timer is.
                if (_time.GetUtcNow() >= _row.Until)
                    Lose();
            }
        }
    }
}
