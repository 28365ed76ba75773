using System.Globalization;
using Microsoft.Extensions.Logging;

namespace GigVet.Watchlists;

/// <summary>
/// Looks at the sources of the lists that are due. What is broken, or suspiciously short, is refused and said; the last
/// good list stays in force.
/// </summary>
public sealed partial class WatchlistRefresher(
    WatchlistAddresses addresses,
    Web.IWeb web,
    IWatchlistStore store,
    RosterRescreening rescreening,
    TimeProvider time,
    ILogger<WatchlistRefresher> logger)
{
    /// <summary>Ours: no list lost a fifth of its entries in one publication.</summary>
    private const double LeastShare = 0.8;

    /// <summary>As watchman refreshes.</summary>
    private static readonly TimeSpan OfficialEvery = TimeSpan.FromHours(12);

    private static readonly TimeSpan OwnEvery = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FileEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(30);

    /// <summary>Longer than any fetch; a process that died is noticed after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly WatchlistFetcher _fetcher = new(web);

    /// <summary>Safe to run in several processes at once: each list is claimed.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var format in addresses.Formats)
        {
            var now = time.GetUtcNow();
            if (addresses.Of(format) is { } address
                && await store.ClaimAsync(format.List, address.Text, now, now + Lease, cancellationToken) is { } claimed)
            {
                await RefreshAsync(format, address, claimed, cancellationToken);
            }
        }
    }

    private async Task RefreshAsync(
        IWatchlistFormat format, WatchlistAddress address, WatchlistState state, CancellationToken cancellationToken)
    {
        var looked = await LookAsync(format, address, state, cancellationToken);
        if (await store.SaveStateAsync(looked with { LeasedUntil = null }, cancellationToken) is not { } next)
        {
            // Whoever took it meanwhile may have put other entries in force: nothing is ours to delete.
            LogTakenAway(logger, format.List);
            return;
        }

        if (next.Failure is { } failure)
            LogRefused(logger, format.List, failure);

        // Replaced before the roster was screened against it: the next comparison begins at an older one.
        if (state.Version is { } passed && passed != next.Version && passed != state.ScreenedVersion)
            await store.DeleteEntriesAsync(format.List, passed, cancellationToken);

        // After the new list is in force, and again by the next run if this one dies on the way.
        if (next.Version is { } version && next.ScreenedVersion != version
            && await RescreenAsync(next, version, cancellationToken)
            && await store.SaveStateAsync(next with { ScreenedVersion = version }, cancellationToken) is not null
            && next.ScreenedVersion is { } before)
        {
            await store.DeleteEntriesAsync(format.List, before, cancellationToken);
        }
    }

    private async Task<WatchlistState> LookAsync(
        IWatchlistFormat format, WatchlistAddress address, WatchlistState state, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            var fetched = await _fetcher.FetchAsync(format, address, state.Validators, cancellationToken);
            var every = address.Path is not null ? FileEvery : format.IsOfficial ? OfficialEvery : OwnEvery;
            var next = fetched switch
            {
                Fetched.Unchanged => state with { ConfirmedAt = now, Failure = null },
                Fetched.Brought brought => await TakeAsync(format, address, state, brought, now, cancellationToken),
                Fetched.Failed(var reason) => state with { Failure = reason },
                _ => throw new System.Diagnostics.UnreachableException(),
            };

            return next with { NextCheckAt = now + (fetched is Fetched.Failed ? Sooner(every) : every) };
        }
        catch (BrokenListException broken)
        {
            return state with { Failure = broken.Message, NextCheckAt = now + AfterFailure };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One list that cannot be taken must not cost us the others; the one in force stays.
            LogFault(logger, exception, format.List);
            return state with { Failure = "It could not be taken over; this is a fault of GigVet.", NextCheckAt = now + AfterFailure };
        }
    }

    private async Task<WatchlistState> TakeAsync(
        IWatchlistFormat format,
        WatchlistAddress address,
        WatchlistState state,
        Fetched.Brought brought,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var content = format.Read(brought.Files);
        var fewest = address.Fewest ?? (format.IsOfficial ? (int)Math.Ceiling(state.Entries * LeastShare) : 0);
        if (content.Entries.Count < fewest)
        {
            throw new BrokenListException(
                address.MainFile,
                $"holds {content.Entries.Count} entries where {fewest} are the fewest expected; it is refused, and the list before stays in force.");
        }

        var day = content.Published ?? DateOnly.FromDateTime((brought.WrittenAt ?? now).UtcDateTime);
        var version = $"{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{StableId.Of([.. content.Entries.Select(entry => entry.Fingerprint)])[..8]}";
        var fresh = state with
        {
            Version = version,
            Entries = content.Entries.Count,
            Published = content.Published,
            FetchedAt = brought.WrittenAt ?? now,
            ConfirmedAt = now,
            Failure = null,
            Validators = brought.Validators,
        };
        if (version != state.Version)
        {
            var before = await BeforeAsync(state.List, state.Version, cancellationToken);
            await store.SaveEntriesAsync(format.List, version, Dated(content.Entries, before, day), cancellationToken);
            LogTaken(logger, format.List, version, content.Entries.Count);
        }

        return fresh;
    }

    /// <summary>New and changed entries carry the day; of the first version nothing is known to be new.</summary>
    private static IReadOnlyList<ListedEntry> Dated(
        IReadOnlyList<ListedEntry> entries, IReadOnlyList<ListedEntry> before, DateOnly day)
    {
        if (before.Count == 0)
            return entries;

        var known = before.GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Since, StringComparer.Ordinal);
        return [.. entries.Select(entry => entry with { Since = known.TryGetValue(entry.Fingerprint, out var since) ? since : day })];
    }

    private async Task<IReadOnlyList<ListedEntry>> BeforeAsync(
        string list, string? version, CancellationToken cancellationToken)
        => version is null ? [] : await store.LoadEntriesAsync(list, version, cancellationToken) ?? [];

    /// <returns>False when the entries cannot be read now; the version then waits for the next run.</returns>
    private async Task<bool> RescreenAsync(WatchlistState state, string version, CancellationToken cancellationToken)
    {
        if (await store.LoadEntriesAsync(state.List, version, cancellationToken) is not { } entries)
            return false;

        var before = await BeforeAsync(state.List, state.ScreenedVersion, cancellationToken);

        // Whoever hit an entry that is gone, or was another, is cleared as soon as whoever hits a new one is found.
        var (old, fresh) = (Fingerprints(before), Fingerprints(entries));
        ListedEntry[] changed =
            [.. entries.Where(entry => !old.Contains(entry.Fingerprint)), .. before.Where(entry => !fresh.Contains(entry.Fingerprint))];
        var due = await rescreening.RunAsync(state.List, changed, cancellationToken);
        LogRescreened(logger, state.List, changed.Length, due);
        return true;
    }

    private static HashSet<string> Fingerprints(IReadOnlyList<ListedEntry> entries)
        => entries.Select(entry => entry.Fingerprint).ToHashSet(StringComparer.Ordinal);

    private static TimeSpan Sooner(TimeSpan every) => every < AfterFailure ? every : AfterFailure;

    [LoggerMessage(Level = LogLevel.Information, Message = "Watchlist {List} is in force as {Version} with {Count} entries.")]
    private static partial void LogTaken(ILogger logger, string list, string version, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watchlist {List} was not renewed: {Reason}")]
    private static partial void LogRefused(ILogger logger, string list, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watchlist {List} was taken over by another process meanwhile.")]
    private static partial void LogTakenAway(ILogger logger, string list);

    [LoggerMessage(Level = LogLevel.Error, Message = "Watchlist {List} could not be taken over.")]
    private static partial void LogFault(ILogger logger, Exception exception, string list);

    [LoggerMessage(Level = LogLevel.Information, Message = "Watchlist {List} changed {Changed} entries; {Due} contractors of the roster are due.")]
    private static partial void LogRescreened(ILogger logger, string list, int changed, int due);
}
