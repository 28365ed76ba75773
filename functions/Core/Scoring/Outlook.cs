using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>Why a score is not higher and why it is not lower, in sentences that a person can act on.</summary>
internal sealed class Outlook(
    Assessment assessment, Judgement judgement, RiskPolicy policy, IReadOnlyDictionary<string, SignalInfo> signals)
{
    private const int MostNamed = 5;

    public IEnumerable<string> WhyNotHigher()
    {
        if (NextBand() is not var (band, from))
            yield break;

        yield return $"\"{Word(band)}\" begins at {from}, {from - judgement.Sheet.Score} points higher.";
        foreach (var line in judgement.Sheet.Lines.Where(
            line => line is { Points: < 0, Code: ScoreSheet.Damping or ScoreSheet.Gate }))
        {
            yield return $"{line.Title}: {line.Points}.";
        }

        if (Sum(ScoreSheet.ReassuranceCap, ScoreSheet.ReassuranceVoid) is var (reassured, lines) && reassured < 0)
            yield return $"Reassurance takes off {-reassured} ({string.Join(", ", lines)}).";

        string[] open = [.. Open(reassures: false).Select(finding => finding.Family).Distinct(StringComparer.Ordinal)];
        if (open.Length > 0)
        {
            yield return $"{Counted(Open(reassures: false).Count(), "check")} could not be made and add nothing, of "
                + $"{string.Join(", ", open)}: not checked is not clean.";
        }
    }

    public IEnumerable<string> WhyNotLower()
    {
        foreach (var line in judgement.Sheet.Lines.Where(line => line.Points > 0 && !line.Code.StartsWith("policy.", StringComparison.Ordinal)).Take(MostNamed))
            yield return $"{line.Title}: {line.Points} points, until it is explained or expires.";
        foreach (var line in judgement.Sheet.Lines.Where(
            line => line.Code is ScoreSheet.Floor or ScoreSheet.ReassuranceCap or ScoreSheet.ReassuranceVoid or ScoreSheet.Role))
        {
            yield return $"{line.Title}.";
        }

        if (judgement.Band is RiskBand.Inconclusive)
        {
            foreach (var missing in MissingForLow())
                yield return missing;
        }

        if (judgement.Sheet.Score == 0 || judgement.Band is RiskBand.Low || judgement.Sheet.Lines.Any(line => line.Code is ScoreSheet.ReassuranceVoid))
            yield break;
        foreach (var finding in Open(reassures: true).Take(MostNamed))
        {
            var points = -policy.PointsFor(signals[finding.Code], finding.Strength);
            yield return $"{signals[finding.Code].Title} would take off up to {points}: {finding.Message}";
        }
    }

    private IEnumerable<string> MissingForLow()
    {
        if (!judgement.ProfileWasRead)
            yield return "The profile itself could not be read: hand over its saved page.";
        if (judgement.Coverage.Share < policy.MinimumCoverage)
        {
            yield return FormattableString.Invariant(
                $"{judgement.Coverage.Share:P0} of the checks were answered; \"low\" takes {policy.MinimumCoverage:P0}.");
        }

        if (judgement.Coverage.Answered < policy.MinimumAnswered)
            yield return $"{Counted(judgement.Coverage.Answered, "check")} answered; \"low\" takes {policy.MinimumAnswered}.";
        if (judgement.Coverage.Families < policy.MinimumFamilies)
            yield return $"{Counted(judgement.Coverage.Families, "family", "families")} answered; \"low\" takes {policy.MinimumFamilies}.";
    }

    private (RiskBand Band, int From)? NextBand() => judgement.Sheet.Score switch
    {
        var score when score < policy.MediumFrom => (RiskBand.Medium, policy.MediumFrom),
        var score when score < policy.HighFrom => (RiskBand.High, policy.HighFrom),
        var score when score < policy.CriticalFrom => (RiskBand.Critical, policy.CriticalFrom),
        _ => null,
    };

    private (int Points, string[] Codes) Sum(params string[] also)
    {
        Reason[] lines = [.. judgement.Sheet.Lines.Where(line => also.Contains(line.Code, StringComparer.Ordinal)
            || (line.Points < 0 && !line.Code.StartsWith("policy.", StringComparison.Ordinal)))];
        return (lines.Sum(line => line.Points), [.. lines.Select(line => line.Code)]);
    }

    /// <summary>Findings that were not answered and would weigh something, heaviest first.</summary>
    private IEnumerable<Finding> Open(bool reassures) => assessment.Findings
        .Where(finding => finding.Outcome is Outcome.NotAvailable or Outcome.Failed
            && (finding.Applicable || reassures)
            && signals.TryGetValue(finding.Code, out var signal) && signal.Reassures == reassures
            && policy.PointsFor(signal, finding.Strength) != 0)
        .OrderByDescending(finding => finding.Strength)
        .ThenBy(finding => finding.Code, StringComparer.Ordinal);

    private static string Counted(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    private static string Word(RiskBand band) => band.ToString().ToLowerInvariant();
}
