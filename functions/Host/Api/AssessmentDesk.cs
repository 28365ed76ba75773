using GigVet.Decisions;
using GigVet.Functions.Http;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api;

/// <summary>Answers for one vetting: its state, or the finished assessment.</summary>
public sealed class AssessmentDesk(
    IVettingStore vettings, IAssessmentStore assessments, DecisionDesk decisions, IProgressStore progress, Vetter vetter, TimeProvider time)
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
        AuditMiddleware.Note(http, ticket.Contractor);
        if (ticket.Status is AssessmentStatus.Completed
            && await assessments.FindAsync(ticket.Customer, ticket.Contractor, ticket.Id, ticket.AcceptedAt, cancellationToken)
                is { } assessment)
        {
            return Results.Json(
                await decisions.WithDecisionsAsync(ticket.Customer, ticket.Contractor, assessment, cancellationToken),
                GigVetJson.Options);
        }

        if (ticket.Status is not AssessmentStatus.Running)
        {
            if (ticket.Status is AssessmentStatus.Queued)
                http.Response.Headers.RetryAfter = "1";

            return Results.Json(
                new PendingAnswer(ticket.Id, ticket.Status, ticket.Contractor, ticket.Failure), GigVetJson.Options);
        }

        http.Response.Headers.RetryAfter = "1";
        var ended = await progress.FindAsync(ticket, cancellationToken);
        var waitingFor = WaitingFor(ticket.Contractor.Platform, ended);
        return Results.Json(
            new PendingAnswer(ticket.Id, ticket.Status, ticket.Contractor, ticket.Failure)
            {
                Sources = SourceReports.Merge([.. ended.Where(report => !waitingFor.Contains(report.Name, StringComparer.Ordinal))]),
                WaitingFor = waitingFor,
            },
            GigVetJson.Options);
    }

    /// <summary>A code host may be looked at twice: as the profile, and as a source.</summary>
    private string[] WaitingFor(string platform, IReadOnlyList<SourceReport> ended) =>
    [
        .. vetter.Sources.Prepend(platform).CountBy(name => name, StringComparer.Ordinal)
            .Where(source => ended.Count(report => report.Name == source.Key) < source.Value)
            .Select(source => source.Key),
    ];
}

/// <summary>A vetting that is not done, or failed.</summary>
/// <param name="Detail">Why it failed, for a person who can act on it; null while it did not.</param>
public sealed record PendingAnswer(string Id, AssessmentStatus Status, ContractorRef Contractor, string? Detail)
{
    /// <summary>While it runs: the sources that have ended, and how.</summary>
    public IReadOnlyList<SourceReport> Sources { get; init; } = [];

    /// <summary>While it runs: the names of the sources that have not.</summary>
    public IReadOnlyList<string> WaitingFor { get; init; } = [];
}
