using System.Globalization;
using GigVet.Decisions.Links;
using GigVet.Decisions.Replies;
using GigVet.Model;

namespace GigVet.Decisions.Notices;

/// <summary>A notice about one assessment, filled in: for a person to read, mend and send. GigVet sends none.</summary>
public sealed record Notice
{
    public required NoticeKind Kind { get; init; }

    public required string Assessment { get; init; }

    public required string Law { get; init; }

    /// <summary>Whom the law binds, said plainly.</summary>
    public required IReadOnlyList<string> Applies { get; init; }

    public required string When { get; init; }

    /// <summary>What is missing or speaks against sending it now.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public required string Text { get; init; }

    /// <summary>What has to be sent with it.</summary>
    public required IReadOnlyList<string> Enclose { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public static Notice Make(NoticeRequest request, Assessment assessment, Decided decided, DateTimeOffset now)
    {
        var about = NoticeTemplates.Shipped.What;
        var recipient = request.Recipient ?? new NoticeParty(assessment.Contractor.DisplayName ?? assessment.Contractor.Handle);
        Reason[] reasons = [.. ReasonsOf(assessment)];
        return new Notice
        {
            Kind = request.Kind,
            Assessment = assessment.Id,
            Law = about.Law,
            Applies = about.Applies,
            When = about.Notices[request.Kind].When,
            Warnings = [.. WarningsOf(request, assessment, decided, reasons)],
            Text = NoticeTemplates.Shipped.Fill(request.Kind, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["sender"] = request.Sender.Block,
                ["sender_name"] = request.Sender.Name,
                ["recipient"] = recipient.Block,
                ["recipient_name"] = recipient.Name,
                ["reporter"] = request.Reporter.Block,
                ["reporter_name"] = request.Reporter.Name,
                ["position"] = request.Position,
                ["action"] = request.Action is EngagementAction.Ended ? "the end of our engagement with you" : "not engaging you",
                ["days"] = request.Days.ToString(CultureInfo.InvariantCulture),
                ["contact"] = string.Join(" or ", new[] { request.Sender.Phone, request.Sender.Email }.Where(way => way is not null)),
                ["reasons"] = reasons.Length == 0
                    ? "(none)"
                    : string.Join('\n', reasons.Index().Select(reason => string.Create(
                        CultureInfo.InvariantCulture, $"{reason.Index + 1}. {ContractorWords.For(reason.Item.Code, reason.Item.Title)} ({reason.Item.Code})"))),
            }),
            Enclose = [.. about.Notices[request.Kind].Enclose.Select(what => what.Replace("{id}", assessment.Id, StringComparison.Ordinal))],
            Sources = about.Sources,
        };
    }

    /// <summary>What weighed against the contractor, heaviest first; lines of the policy are arithmetic and no reasons.</summary>
    private static IEnumerable<Reason> ReasonsOf(Assessment assessment) => assessment.Reasons
        .Where(reason => reason.Points > 0 && reason.Family != "policy")
        .OrderByDescending(reason => reason.Points);

    private static IEnumerable<string> WarningsOf(NoticeRequest request, Assessment assessment, Decided decided, Reason[] reasons)
    {
        var own = decided.Dispositions.Where(disposition => disposition.Assessment == assessment.Id).ToArray();
        if (reasons.Length == 0)
            yield return "Nothing in this assessment weighs against the contractor: the notice has no reasons to give.";
        if (request.Kind is NoticeKind.Adverse && own.FirstOrDefault()?.Action is not (EngagementAction.NotHired or EngagementAction.Ended))
            yield return "The latest disposition of this assessment does not say not_hired or ended: a person decides first, and notes it.";
        if (assessment.Band is RiskBand.Inconclusive)
            yield return "Too little could be checked for a band: a decision on this assessment rests on little.";
        if (own is [{ Decision: Decision.FalsePositive or Decision.Cleared }, ..])
            yield return "The latest disposition clears the contractor: a notice contradicts it.";

        var disputed = DecisionDesk.With(assessment, decided).Findings
            .Count(finding => finding.Answer is { Stance: AnswerStance.Dispute } answer
                && reasons.Any(reason => reason.Code == finding.Code)
                && !own.Any(disposition => disposition.At > answer.At && disposition.Decision is not Decision.NeedsMore));
        if (disputed > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"The contractor disputes {disputed} of these points, and no disposition has answered since.");
    }
}
