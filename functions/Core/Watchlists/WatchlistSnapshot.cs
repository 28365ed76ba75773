namespace GigVet.Watchlists;

/// <summary>The lists in force in this process at one moment, and the index over them. Immutable.</summary>
public sealed record WatchlistSnapshot(IReadOnlyList<WatchlistInForce> Lists, ScreeningIndex Index)
{
    /// <summary>Nothing was loaded yet: whether any list is set, and what it says, is not known.</summary>
    public static WatchlistSnapshot Loading { get; } = new([], ScreeningIndex.Empty);

    /// <summary>What to say where nothing can be searched yet.</summary>
    public const string StillLoading = "The lists are still loading; vet again in a minute.";

    public bool IsLoading => ReferenceEquals(this, Loading);

    /// <summary>What anybody may know of.</summary>
    public WatchlistSnapshot OfOfficial() => this with { Lists = [.. Lists.Where(list => list.Format.IsOfficial)] };

    public IReadOnlyList<WatchlistReport> Reports(DateTimeOffset now) => [.. Lists.Select(list => list.Report(now))];

    /// <summary>The entry behind a match of today, or null when no list in force has it.</summary>
    public ListedEntry? Find(string list, string entry) => Lists
        .FirstOrDefault(one => one.Format.List == list)?.Entries
        .FirstOrDefault(one => MatchId.Safe(one.Id) == entry);
}

/// <summary>One list that is in use, with its entries as far as any arrived.</summary>
public sealed record WatchlistInForce(
    IWatchlistFormat Format, WatchlistState? State, IReadOnlyList<ListedEntry> Entries, bool IsFile)
{
    /// <summary>Ours: lists are published on most days, and looked at twice a day.</summary>
    private static readonly TimeSpan StaleAfter = TimeSpan.FromHours(48);

    /// <summary>Ours: nobody renews a copy by hand every day, and a list changes every few weeks at least.</summary>
    private static readonly TimeSpan FileStaleAfter = TimeSpan.FromDays(30);

    public WatchlistReport Report(DateTimeOffset now)
    {
        var asOf =
            State?.Published is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : State?.FetchedAt;
        var stale = Entries.Count > 0 && (IsFile && Format.IsOfficial
            ? asOf is not { } written || now - written > FileStaleAfter
            : State?.ConfirmedAt is not { } confirmed || now - confirmed > StaleAfter);

        return new WatchlistReport
        {
            List = Format.List,
            Title = Format.Title,
            Publisher = Format.Publisher,
            Licence = Format.Licence,
            State = Entries.Count == 0 ? WatchlistCondition.Missing : stale ? WatchlistCondition.Stale : WatchlistCondition.Ok,
            Version = State?.Version,
            Entries = Entries.Count,
            AsOf = asOf,
            AgeDays = asOf is { } since ? Math.Max(0, (int)(now - since).TotalDays) : null,
            CheckedAt = State?.ConfirmedAt,
            Failure = State?.Failure,
        };
    }
}

/// <summary>
/// What a reader has to know of a list: which one, which version, how old, and whether it can be relied on.
/// </summary>
public sealed record WatchlistReport
{
    public required string List { get; init; }

    public required string Title { get; init; }

    public required Uri Publisher { get; init; }

    public required string Licence { get; init; }

    public required WatchlistCondition State { get; init; }

    public required string? Version { get; init; }

    public required int Entries { get; init; }

    /// <summary>The day its source put on it, or when it arrived.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    public required int? AgeDays { get; init; }

    /// <summary>When its source last said that it is still the list.</summary>
    public required DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Why the last look brought nothing.</summary>
    public required string? Failure { get; init; }
}

public enum WatchlistCondition
{
    Ok,

    /// <summary>Screened against, but its source has not been heard of for too long.</summary>
    Stale,

    /// <summary>In use by the settings, but none ever arrived.</summary>
    Missing,
}
