using GigVet.Decisions;
using GigVet.Decisions.Replies;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// Shows one contractor: the latest assessment, what was decided and replied last, the timeline and whether the customer
/// watches them.
/// </summary>
public sealed class GetContractor(
    PlatformDirectory platforms, IAssessmentStore assessments, IAssessmentHistory history, IRosterStore roster, IDecisionStore decisions)
{
    private const int TimelineLength = 20;

    [Function(nameof(GetContractor))]
    [Operation("Contractors", "Show one contractor: latest assessment, timeline and roster entry")]
    [Answers(200, typeof(ContractorAnswer))]
    [Refuses(404)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/contractors/{platform}/{handle}")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        var customer = ApiKeyMiddleware.Customer(request);
        var latest = assessments.FindLatestAsync(customer, contractor, cancellationToken);
        var decided = decisions.OfAsync(customer, contractor, assessment: null, cancellationToken);
        var watched = roster.FindAsync(customer, contractor, cancellationToken);
        var timeline = await history.TimelineAsync(customer, contractor, TimelineLength, cancellationToken);
        await Task.WhenAll(latest, decided, watched);
        if (await latest is null && await watched is null)
            return Problem.Result(request.HttpContext, 404, "You never asked about this contractor.");

        var (dispositions, replies) = await decided;
        return Results.Json(
            new ContractorAnswer
            {
                Contractor = contractor,
                Latest = await latest is { } assessment ? DecisionDesk.With(assessment, await decided) : null,
                Disposition = dispositions is [var decision, ..] ? decision : null,
                Reply = replies is [var reply, ..] ? reply : null,
                Timeline = [.. timeline.Select(one => one.DecidedBy(dispositions))],
                Roster = await watched is { } entry ? RosterAnswer.Of(entry) : null,
            },
            GigVetJson.Options);
    }
}

/// <summary>All that the customer sees of one contractor.</summary>
public sealed record ContractorAnswer
{
    public required ContractorRef Contractor { get; init; }

    public required Assessment? Latest { get; init; }

    /// <summary>What a person decided last, about whichever assessment.</summary>
    public required Disposition? Disposition { get; init; }

    /// <summary>What the contractor replied last.</summary>
    public required ContractorReply? Reply { get; init; }

    /// <summary>The last twenty assessments, newest first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Null where the contractor is not on the roster.</summary>
    public required RosterAnswer? Roster { get; init; }
}
