using System.Globalization;
using GigVet.Web;
using Microsoft.Extensions.Logging;

namespace GigVet.Watchlists;

/// <summary>The lists in force in this process.</summary>
public interface IWatchlists
{
    /// <summary>
    /// At once where a service keeps them loaded; where nothing does, they are loaded on the first call.
    /// </summary>
    Task<WatchlistSnapshot> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>What is there at this moment, for whoever must not wait.</summary>
    WatchlistSnapshot Now { get; }
}

/// <summary>
/// Keeps the lists of the store in memory. Loading happens beside the requests; a request sees what is there.
/// </summary>
public sealed class StoredWatchlists(WatchlistAddresses addresses, IWatchlistStore store, TimeProvider time)
    : IWatchlists, IDisposable
{
    /// <summary>Ours: reading all official lists takes a few seconds, and a vetting may take a minute.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile WatchlistSnapshot _current = WatchlistSnapshot.Loading;

    public WatchlistSnapshot Now => _current;

    /// <summary>A process that has just started waits for its first load: nobody is vetted without lists.</summary>
    public async Task<WatchlistSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _loaded.Task.WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The snapshot says that it is still loading.
        }

        return _current;
    }

    /// <summary>Takes over what changed in the store: new versions are loaded once, the index is made anew.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var states = (await store.StatesAsync(cancellationToken)).ToDictionary(
                state => state.List, StringComparer.Ordinal);
            List<WatchlistInForce> lists = [];
            foreach (var format in addresses.Formats)
            {
                if (addresses.Of(format) is { } address)
                    lists.Add(
                        await LoadAsync(format, address, states.GetValueOrDefault(format.List), cancellationToken));
            }

            var same = lists.Select(Version).SequenceEqual(_current.Lists.Select(Version), StringComparer.Ordinal);
            _current = new WatchlistSnapshot(lists, same ? _current.Index : WatchlistIndexing.Over(lists));
            _loaded.TrySetResult();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<WatchlistInForce> LoadAsync(
        IWatchlistFormat format, WatchlistAddress address, WatchlistState? state, CancellationToken cancellationToken)
    {
        var known = _current.Lists.FirstOrDefault(list => list.Format.List == format.List);
        if (state?.Version is not { } version)
            return new WatchlistInForce(format, state, known?.Entries ?? [], address.Path is not null);
        if (known?.State?.Version == version)
            return known with { State = state, IsFile = address.Path is not null };

        // Not there any more: a newer version has just replaced it, and the next look finds that one.
        return await store.LoadEntriesAsync(format.List, version, cancellationToken) is { } entries
            ? new WatchlistInForce(format, state, entries, address.Path is not null)
            : known ?? new WatchlistInForce(format, state with { Version = null }, [], address.Path is not null);
    }

    private static string Version(WatchlistInForce list) => $"{list.Format.List} {list.State?.Version}";
}

/// <summary>
/// Without a store: the lists that settings name, read when they are first asked for. Nothing is fetched unasked.
/// </summary>
public sealed partial class ConfiguredWatchlists(
    WatchlistAddresses addresses, IWeb web, TimeProvider time, ILogger<ConfiguredWatchlists> logger) : IWatchlists
{
    private readonly WatchlistFetcher _fetcher = new(web);
    private readonly Lock _lock = new();
    private Task<WatchlistSnapshot>? _loading;

    public WatchlistSnapshot Now
    {
        get
        {
            lock (_lock)
                return _loading is { IsCompletedSuccessfully: true } loaded ? loaded.Result : WatchlistSnapshot.Loading;
        }
    }

    public Task<WatchlistSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_loading is null or { IsFaulted: true } or { IsCanceled: true })
                _loading = LoadAsync(cancellationToken);
            return _loading.WaitAsync(cancellationToken);
        }
    }

    private async Task<WatchlistSnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        List<WatchlistInForce> lists = [];
        foreach (var format in addresses.Formats)
        {
            if (addresses.Of(format) is { IsSet: true } address)
                lists.Add(await LoadAsync(format, address, cancellationToken));
        }

        return new WatchlistSnapshot(lists, WatchlistIndexing.Over(lists));
    }

    private async Task<WatchlistInForce> LoadAsync(
        IWatchlistFormat format, WatchlistAddress address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var state = new WatchlistState { List = format.List, Address = address.Text };
        try
        {
            var fetched = await _fetcher.FetchAsync(format, address, state.Validators, cancellationToken);
            if (fetched is not Fetched.Brought brought)
                return Missing(((Fetched.Failed)fetched).Reason);

            var content = format.Read(brought.Files);
            var day = content.Published ?? DateOnly.FromDateTime((brought.WrittenAt ?? now).UtcDateTime);
            state = state with
            {
                Version = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
                Published = content.Published,
                FetchedAt = brought.WrittenAt ?? now,
                ConfirmedAt = now,
            };
            return new WatchlistInForce(format, state, content.Entries, address.Path is not null);
        }
        catch (BrokenListException broken)
        {
            return Missing(broken.Message);
        }

        WatchlistInForce Missing(string reason)
        {
            LogMissing(logger, format.List, reason);
            return new WatchlistInForce(format, state with { Failure = reason }, [], address.Path is not null);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watchlist {List} cannot be used: {Reason}")]
    private static partial void LogMissing(ILogger logger, string list, string reason);
}

internal static class WatchlistIndexing
{
    public static ScreeningIndex Over(IEnumerable<WatchlistInForce> lists)
        => new(lists.SelectMany(list => list.Entries.Select(entry => (list.Format.List, entry))));
}
