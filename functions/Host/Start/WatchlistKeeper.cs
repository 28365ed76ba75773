using GigVet.Watchlists;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Start;

/// <summary>Keeps the lists of storage in the memory of this process, beside the requests.</summary>
public sealed partial class WatchlistKeeper(
    StoredWatchlists watchlists, WatchlistRefresher refresher, TimeProvider time, ILogger<WatchlistKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(watchlists.UpdateAsync, stoppingToken);

        // The first start has none: the timer's next turn would be a wait without lists.
        await TryAsync(refresher.RunAsync, stoppingToken);
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            await TryAsync(watchlists.UpdateAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Storage that is away for a moment leaves the lists as they are; the next look finds it again.
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The watchlists could not be looked at.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
