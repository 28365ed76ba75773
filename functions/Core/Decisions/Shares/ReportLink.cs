using GigVet.Decisions.Links;

namespace GigVet.Decisions.Shares;

/// <summary>Leave to read one report. Every look by it is noted in the audit.</summary>
public sealed record ReportLink : TimedLink
{
    /// <summary>Long enough for a colleague to decide; a report grows old.</summary>
    public static readonly TimeSpan UsualLife = TimeSpan.FromDays(7);

    /// <summary>Whom it is for, as the customer calls them; only the customer sees it.</summary>
    public string? Note { get; init; }
}
