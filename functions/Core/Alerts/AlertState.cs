using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>What a customer has been told of one contractor; kept beside the latest assessment and changed with it.</summary>
public sealed record AlertState
{
    /// <summary>The highest band told of since the score was clearly below it.</summary>
    public RiskBand? Told { get; init; }

    /// <summary>Assessments in a row that were clearly below <see cref="Told"/>.</summary>
    public int LowerRuns { get; init; }

    /// <summary>Strong findings the customer knows of.</summary>
    public IReadOnlyList<KnownFinding> Findings { get; init; } = [];

    /// <summary>Sources that have answered at least once.</summary>
    public IReadOnlyList<WatchedSource> Sources { get; init; } = [];
}

/// <param name="ClearRuns">Assessments in a row that found it clear.</param>
public sealed record KnownFinding(string Code, int ClearRuns = 0);

/// <param name="FailingSince">When it first did not answer any more; null while it answers.</param>
/// <param name="Checks">Assessments in a row without an answer.</param>
public sealed record WatchedSource(string Name, DateTimeOffset? FailingSince = null, int Checks = 0, bool Told = false);

/// <summary>A person's word that something need not be told until a day; afterwards it is told if it still holds.</summary>
/// <param name="Finding">The code of an explained finding; null snoozes the contractor.</param>
public sealed record Silence(string? Finding, DateTimeOffset Until, string? Reason, DateTimeOffset At)
{
    /// <summary>Id of the link by which the contractor disputed the finding; null where the customer silenced it.</summary>
    public string? DisputedBy { get; init; }

    public bool IsOver(DateTimeOffset now) => now >= Until;
}
