using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>What a customer is told, complete and the same for every channel; a channel only gives it a form.</summary>
public sealed record Alert
{
    /// <summary><c>alr_</c> and 26 letters and digits: the key by which stores, channels and receivers tell repeats.</summary>
    public required string Id { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>One line that says it all.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset At { get; init; }

    public Subject? Contractor { get; init; }

    /// <summary>Id of the assessment that led to it.</summary>
    public string? Assessment { get; init; }

    public Standing? Before { get; init; }

    public Standing? Now { get; init; }

    public IReadOnlyList<AlertCause> Causes { get; init; } = [];

    /// <summary>The heaviest few, each with its source.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What could not be checked, a sentence each. It is never the same as clean.</summary>
    public IReadOnlyList<string> Unchecked { get; init; } = [];

    public string? NextStep { get; init; }

    /// <summary>Of a summary: one line a contractor.</summary>
    public IReadOnlyList<AlertLine> Lines { get; init; } = [];
}

/// <summary>Where a contractor stands.</summary>
public sealed record Standing(RiskBand Band, int Score, Recommendation Recommendation);

/// <summary>One of the reasons why an alert was made.</summary>
/// <param name="Subject">What it is about: a band, the code of a finding, a source, a channel.</param>
public sealed record AlertCause(AlertKind Kind, string Subject, string Text);

/// <summary>One contractor in a summary.</summary>
/// <param name="Heading">Under which lines are put together, such as a band; null where there is one list only.</param>
public sealed record AlertLine(string Text, Uri? Url, RiskBand? Band, string? Heading = null);

/// <summary>What an alert is about, most pressing first.</summary>
public enum AlertKind
{
    BandRose,
    NewStrongFinding,

    /// <summary>The first look at a contractor on the roster, and there is something to review.</summary>
    FirstLook,

    /// <summary>A contractor answered by reply link: a person has to read it.</summary>
    ContractorReplied,

    SourceLost,
    DestinationFailed,

    /// <summary>A platform changed its pages and they can no longer be read; it says nothing about any contractor. For operators.</summary>
    ConnectorBroken,

    /// <summary>Several alerts in one message.</summary>
    Digest,

    WeeklyDigest,
    Sample,
}
