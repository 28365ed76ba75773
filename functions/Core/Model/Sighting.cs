namespace GigVet.Model;

/// <summary>
/// What was seen of a contractor, kept with the assessment so that a later one can say what changed. Null is not known:
/// then what was known before is kept, and nothing is compared.
/// </summary>
public sealed record Sighting
{
    /// <summary>On so many different days a profile must be looked for in vain before it counts as gone.</summary>
    public const int DaysUntilGone = 3;

    /// <summary>How long a change still says something (ours).</summary>
    public static readonly TimeSpan Recently = TimeSpan.FromDays(30);

    /// <summary>When the profile was last read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The profile was looked for in vain on several days.</summary>
    public bool Gone { get; init; }

    public string? Name { get; init; }

    /// <summary>The picture's address, without what servers add to it for a while.</summary>
    public string? Photo { get; init; }

    public string? Place { get; init; }

    public string? Handle { get; init; }

    /// <summary>The platform's own id.</summary>
    public string? Account { get; init; }

    public bool? Suspended { get; init; }

    public string? PayoutHolder { get; init; }

    /// <summary>Method, country and wallet.</summary>
    public string? PayoutWay { get; init; }

    /// <summary>Since when each domain is registered.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Domains { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    public SeenCodeHost? GitHub { get; init; }

    /// <summary>Addresses of the watchlist entries that were hit; null where no list was in force.</summary>
    public IReadOnlyList<string>? Listed { get; init; }

    /// <summary>What changed of late, the newest last.</summary>
    public IReadOnlyList<DatedChange> Recent { get; init; } = [];
}

/// <param name="Repositories">Public ones; null when not known.</param>
public sealed record SeenCodeHost(long Id, string Login, int? Repositories);

/// <param name="What">As in <see cref="Change.What"/>.</param>
/// <param name="After">Of a domain what it is now; of a person nothing is repeated.</param>
public sealed record DatedChange(string What, DateTimeOffset At, string? After = null);

/// <summary>What the assessment before had seen.</summary>
/// <param name="At">When it was made.</param>
/// <param name="DaysGone">On how many days the profile was looked for in vain since.</param>
public sealed record SeenBefore(Sighting Seen, DateTimeOffset At, int DaysGone = 0) : IFact;

/// <summary>The assessment before: what a source brought then stands while the source is silent.</summary>
public sealed record EarlierFindings(Assessment Assessment) : IFact;

/// <summary>The platform says that there is no such profile.</summary>
public sealed record ProfileMissing(Uri Url, DateTimeOffset LookedAt) : IFact;
