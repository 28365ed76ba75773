using GigVet.Settings;
using GigVet.Watchlists;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>
/// Looks at the sources of the lists that are due, whatever the schedule: most runs ask storage once and end.
/// </summary>
[Setting("of the look whether a list is due", Name = "GigVet:Watchlists:Schedule", IsNeeded = true)]
public sealed class RefreshWatchlists(WatchlistRefresher refresher)
{
    [Function(nameof(RefreshWatchlists))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Watchlists:Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await refresher.RunAsync(cancellationToken);
}
