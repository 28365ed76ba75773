using GigVet.Alerts;
using GigVet.Decisions.Replies;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Decisions;

/// <summary>Takes decisions and replies, and puts them beside the assessment they are about.</summary>
public sealed class DecisionDesk(
    IVettingStore vettings, IAssessmentStore assessments, IDecisionStore decisions, ISilenceStore silences, TimeProvider time)
{
    /// <summary>Finds what there is to decide about.</summary>
    /// <param name="id">As it was sent; it need not be an id at all.</param>
    public async Task<Decidable> FindAsync(string customer, string id, CancellationToken cancellationToken)
    {
        var ticket = AssessmentId.IsWellFormed(id) ? await vettings.FindAsync(customer, id, cancellationToken) : null;
        if (ticket is null)
            return new Decidable.Unknown();

        var assessment = ticket.Status is AssessmentStatus.Completed
            ? await assessments.FindAsync(customer, ticket.Contractor, ticket.Id, ticket.AcceptedAt, cancellationToken)
            : null;

        return assessment is null ? new Decidable.NotDone(ticket.Status) : new Decidable.Done(ticket.Contractor, assessment);
    }

    /// <summary>Adds a decision; one that decides lets alerts on disputed findings through again.</summary>
    /// <returns>False when the contractor was erased meanwhile.</returns>
    public async Task<bool> AddAsync(
        string customer, ContractorRef contractor, Disposition disposition, CancellationToken cancellationToken)
    {
        if (!await decisions.AddAsync(customer, contractor, disposition, cancellationToken))
            return false;

        // It is decided: that the caller hangs up must not leave what was disputed silent.
        if (disposition.Decision is not Decision.NeedsMore)
            await silences.ThawAsync(customer, contractor, disposition.Findings, time.GetUtcNow(), CancellationToken.None);
        return true;
    }

    /// <summary>The assessment with what people and the contractor said about it since.</summary>
    public async Task<Assessment> WithDecisionsAsync(
        string customer, ContractorRef contractor, Assessment assessment, CancellationToken cancellationToken)
        => With(assessment, await decisions.OfAsync(customer, contractor, assessment.Id, cancellationToken));

    /// <param name="decided">Of this assessment or others of the contractor.</param>
    public static Assessment With(Assessment assessment, Decided decided)
    {
        ContractorReply[] replies = [.. decided.Replies.Where(reply => reply.Assessment == assessment.Id)];
        return assessment with
        {
            Findings = [.. assessment.Findings.Select(finding => finding with { Answer = AnswerTo(finding, replies) })],
            Replies = replies,
            Dispositions = [.. decided.Dispositions.Where(disposition => disposition.Assessment == assessment.Id)],
        };
    }

    private static ShownAnswer? AnswerTo(Finding finding, ContractorReply[] replies) => replies
        .SelectMany(reply => reply.Findings
            .Where(answer => answer.Code == finding.Code)
            .Select(answer => new ShownAnswer(reply.Id, answer.Stance, answer.Text, answer.Proofs, reply.At)))
        .FirstOrDefault();
}

/// <summary>Whether there is an assessment to decide about.</summary>
public abstract record Decidable
{
    private Decidable()
    {
    }

    public sealed record Unknown : Decidable;

    public sealed record NotDone(AssessmentStatus Status) : Decidable;

    public sealed record Done(ContractorRef Contractor, Assessment Assessment) : Decidable;
}
