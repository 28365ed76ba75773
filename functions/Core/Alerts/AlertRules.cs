using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Alerts;

/// <summary>What an assessment means for the customer who was told of the ones before.</summary>
/// <param name="Causes">Empty: nothing to tell.</param>
public sealed record AlertJudgement(IReadOnlyList<AlertCause> Causes, AlertState State);

/// <summary>
/// Decides whether an assessment is worth an alert (table: README beside this file). Pure. It compares with what the
/// customer was told, not with the assessment before: what somebody silenced is told when the silence is over, and a
/// score that wavers around a threshold is told once.
/// </summary>
public sealed class AlertRules(RiskPolicy policy)
{
    /// <summary>Ours: less than a moderate finding, more than a weak one's share after damping.</summary>
    public const int Margin = 5;

    /// <summary>Ours: one clear look may be luck.</summary>
    public const int RunsUntilForgotten = 2;

    public AlertJudgement Judge(
        Assessment? previous,
        AlertState? state,
        Assessment now,
        Occasion occasion,
        IReadOnlyList<Silence> silences)
    {
        var quiet = silences.Where(silence => !silence.IsOver(now.AssessedAt)).ToArray();
        if (state is null && previous is null)
            return First(now, occasion, quiet);

        var told = state ?? Known(previous!);
        List<AlertCause> causes = [];
        var known = Findings(told, now, quiet, causes);
        var sources = SourceWatch.Look(told.Sources, now, !IsSnoozed(quiet), causes);
        var (band, runs) = Band(told with { Sources = sources }, previous, now, quiet, causes);

        return new AlertJudgement(
            [.. causes.OrderBy(cause => cause.Kind)],
            new AlertState { Told = band, LowerRuns = runs, Findings = known, Sources = sources });
    }

    /// <summary>Whoever asks sees the answer; what a timer found, nobody has seen.</summary>
    private static AlertJudgement First(Assessment now, Occasion occasion, Silence[] quiet)
    {
        var known = Known(now);
        if (occasion is Occasion.Asked || Rank(now.Band) < Rank(RiskBand.Medium))
            return new AlertJudgement([], known);
        if (IsSnoozed(quiet))
            return new AlertJudgement([], known with { Told = RiskBand.Low, Findings = [] });

        return new AlertJudgement(
            [new AlertCause(AlertKind.FirstLook, Words.Of(now.Band), $"The first look found {Words.Of(now.Band)} risk.")],
            known);
    }

    /// <summary>What a customer knows who has seen an assessment.</summary>
    private static AlertState Known(Assessment seen) => new()
    {
        Told = seen.Band,
        Findings = [.. StrongIn(seen).Select(finding => new KnownFinding(finding.Code))],
        Sources = SourceWatch.Look([], seen, tells: true, []),
    };

    private static List<KnownFinding> Findings(
        AlertState told, Assessment now, Silence[] quiet, List<AlertCause> causes)
    {
        var strong = StrongIn(now).ToArray();
        List<KnownFinding> known = [];
        foreach (var finding in told.Findings)
        {
            var runs = Array.Exists(strong, one => one.Code == finding.Code) ? 0
                : now.Findings.Any(one => one.Code == finding.Code && one.Outcome is Outcome.Clear or Outcome.Raised)
                    ? finding.ClearRuns + 1
                    : finding.ClearRuns;
            if (runs < RunsUntilForgotten)
                known.Add(finding with { ClearRuns = runs });
        }

        foreach (var finding in strong)
        {
            if (known.Exists(one => one.Code == finding.Code) || IsSnoozed(quiet) || IsExplained(quiet, finding.Code))
                continue;

            known.Add(new KnownFinding(finding.Code));
            causes.Add(new AlertCause(AlertKind.NewStrongFinding, finding.Code, $"New: {finding.Message}"));
        }

        return known;
    }

    private (RiskBand? Told, int Runs) Band(
        AlertState told, Assessment? previous, Assessment now, Silence[] quiet, List<AlertCause> causes)
    {
        var known = told.Told ?? RiskBand.Low;
        if (Rank(now.Band) > Rank(known))
        {
            if (IsSnoozed(quiet) || IsExplainedAway(previous, now, quiet))
                return (known, 0);

            causes.Add(new AlertCause(
                AlertKind.BandRose, Words.Of(now.Band), $"The risk rose from {Words.Of(known)} to {Words.Of(now.Band)}."));
            return (now.Band, 0);
        }

        if (Rank(now.Band) == Rank(known) || now.Score > From(known) - Margin || HasGaps(told, now))
            return (known, 0);

        return told.LowerRuns + 1 < RunsUntilForgotten ? (known, told.LowerRuns + 1) : (now.Band, 0);
    }

    /// <summary>A score that fell because something could not be looked at has not fallen.</summary>
    private static bool HasGaps(AlertState told, Assessment now)
        => told.Sources.Any(source => source.FailingSince is not null)
            || told.Findings.Any(known => now.Findings.Any(one =>
                one.Code == known.Code && one.Outcome is Outcome.NotAvailable or Outcome.Failed));

    /// <summary>Everything that was added since is explained.</summary>
    private static bool IsExplainedAway(Assessment? previous, Assessment now, Silence[] quiet)
    {
        var added = now.Reasons
            .Where(reason => reason.Points > 0 && previous?.Reasons.Any(one => one.Code == reason.Code) is not true)
            .ToArray();

        return added.Length > 0 && Array.TrueForAll(added, reason => IsExplained(quiet, reason.Code));
    }

    private static IEnumerable<Finding> StrongIn(Assessment assessment) => assessment.Findings.Where(finding =>
        finding is { Outcome: Outcome.Raised, Strength: Strength.Strong }
        && assessment.Reasons.Any(reason => reason.Code == finding.Code && reason.Points > 0));

    private static bool IsSnoozed(Silence[] quiet) => Array.Exists(quiet, silence => silence.Finding is null);

    private static bool IsExplained(Silence[] quiet, string code)
        => Array.Exists(quiet, silence => silence.Finding == code);

    /// <summary>Too little to say "low" is no more risk than low.</summary>
    internal static int Rank(RiskBand band) => band is RiskBand.Inconclusive ? (int)RiskBand.Low : (int)band;

    private int From(RiskBand band) => band switch
    {
        RiskBand.Medium => policy.MediumFrom,
        RiskBand.High => policy.HighFrom,
        RiskBand.Critical => policy.CriticalFrom,
        _ => 0,
    };
}
