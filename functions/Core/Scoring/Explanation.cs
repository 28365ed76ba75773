using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>The sum redone step by step, for whoever has to defend it.</summary>
public sealed record Explanation
{
    public required string Id { get; init; }

    public required int Score { get; init; }

    public required RiskBand Band { get; init; }

    public required Recommendation Recommendation { get; init; }

    /// <summary>Line by line, with the total so far; the last total, kept within 0 to 100, is the score.</summary>
    public required IReadOnlyList<SumStep> Steps { get; init; }

    /// <summary>What keeps the contractor from a higher band.</summary>
    public required IReadOnlyList<string> WhyNotHigher { get; init; }

    /// <summary>What keeps the contractor from a lower one.</summary>
    public required IReadOnlyList<string> WhyNotLower { get; init; }

    /// <summary>How many of 100 contractors with this band would be genuine; null where it was not measured.</summary>
    public required GenuineShare? BaseRate { get; init; }

    /// <summary>The same in words.</summary>
    public required string BaseRateSays { get; init; }

    /// <summary>Under which the sum was made.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The same findings under the policy that is in force now, today.</summary>
    public required Rescore Now { get; init; }

    public static Explanation Of(Assessment assessment, Rescorer rescorer, BaseRates rates)
    {
        var (today, now) = rescorer.Rescore(assessment);
        var isInForce = assessment.PolicyVersion == rescorer.Policy.Version;
        var outlook = new Outlook(
            assessment,
            isInForce ? rescorer.JudgeAt(StoredSum.Of(assessment), assessment.AssessedAt) : today,
            rescorer.Policy,
            rescorer.Signals);
        string[] about = isInForce ? [] : [$"Said of the sum that policy {rescorer.Policy.Version}, in force now, makes of it:"];
        var prior = rescorer.Policy.Prior;

        return new Explanation
        {
            Id = assessment.Id,
            Score = assessment.Score,
            Band = assessment.Band,
            Recommendation = assessment.Recommendation,
            Steps = [.. StepsOf(assessment.Reasons)],
            WhyNotHigher = [.. about, .. outlook.WhyNotHigher()],
            WhyNotLower = [.. about, .. outlook.WhyNotLower()],
            BaseRate = rates.Of(assessment.Band, prior, assessment.PolicyVersion),
            BaseRateSays = rates.Sentence(assessment.Band, prior, assessment.PolicyVersion),
            PolicyVersion = assessment.PolicyVersion,
            Now = now,
        };
    }

    private static IEnumerable<SumStep> StepsOf(IEnumerable<Reason> reasons)
    {
        var total = 0;
        foreach (var reason in reasons)
        {
            total += reason.Points;
            yield return new SumStep(reason.Code, reason.Family, reason.Title, reason.Points, total);
        }
    }
}

/// <param name="Total">After this line.</param>
public sealed record SumStep(string Code, string Family, string Title, int Points, int Total);
