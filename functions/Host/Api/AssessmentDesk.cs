using GigVet.Decisions;
using GigVet.Functions.Http;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api;

/// <summary>Answers for one vetting: its state, or the finished assessment.</summary>
public sealed class AssessmentDesk(
    IVettingStore vettings, IAssessmentStore assessments, DecisionDesk decisions, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until the vetting is finished, at most so long.</summary>
    public async Task<VettingTicket> WaitAsync(VettingTicket ticket, TimeSpan limit, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + limit;
        while (ticket.Status is AssessmentStatus.Queued or AssessmentStatus.Running && time.GetUtcNow() < until)
        {
            await Task.Delay(LookEvery, time, cancellationToken);
            ticket = await vettings.FindAsync(ticket.Customer, ticket.Id, cancellationToken) ?? ticket;
        }

        return ticket;
    }

    public async Task<IResult> AnswerAsync(HttpContext http, VettingTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Status is AssessmentStatus.Completed
            && await assessments.FindAsync(ticket.Customer, ticket.Contractor, ticket.Id, ticket.AcceptedAt, cancellationToken)
                is { } assessment)
        {
            AuditMiddleware.Note(http, ticket.Contractor);
            return Results.Json(
                await decisions.WithDecisionsAsync(ticket.Customer, ticket.Contractor, assessment, cancellationToken),
                GigVetJson.Options);
        }

        if (ticket.Status is AssessmentStatus.Queued or AssessmentStatus.Running)
            http.Response.Headers.RetryAfter = "1";

        return Results.Json(
            new PendingAnswer(ticket.Id, ticket.Status, ticket.Contractor, ticket.Failure), GigVetJson.Options);
    }
}

/// <summary>A vetting that is not done, or failed.</summary>
/// <param name="Detail">Why it failed, for a person who can act on it; null while it did not.</param>
public sealed record PendingAnswer(string Id, AssessmentStatus Status, ContractorRef Contractor, string? Detail);
