using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows one contractor: the latest assessment, the timeline and whether the customer watches them.</summary>
public sealed class GetContractor(PlatformDirectory platforms, IAssessmentStore assessments, IAssessmentHistory history, IRosterStore roster)
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
        var entry = roster.FindAsync(customer, contractor, cancellationToken);
        var timeline = await history.TimelineAsync(customer, contractor, TimelineLength, cancellationToken);
        var watched = await entry;
        if (await latest is null && watched is null)
            return Problem.Result(request.HttpContext, 404, "You never asked about this contractor.");

        return Results.Json(
            new ContractorAnswer
            {
                Contractor = contractor,
                Latest = await latest,
                Timeline = timeline,
                Roster = watched is null ? null : RosterAnswer.Of(watched),
            },
            GigVetJson.Options);
    }
}

/// <summary>All that the customer sees of one contractor.</summary>
public sealed record ContractorAnswer
{
    public required ContractorRef Contractor { get; init; }

    public required Assessment? Latest { get; init; }

    /// <summary>The last twenty assessments, newest first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Null where the contractor is not on the roster.</summary>
    public required RosterAnswer? Roster { get; init; }
}
