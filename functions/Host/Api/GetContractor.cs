using GigVet.Functions.Http;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows one contractor: the latest assessment, the timeline and whether the customer watches them.</summary>
public sealed class GetContractor(PlatformDirectory platforms, IAssessmentStore assessments, IRosterStore roster)
{
    private const int TimelineLength = 20;

    [Function(nameof(GetContractor))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/contractors/{platform}/{handle}")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        var customer = ApiKeyMiddleware.Customer(request);
        var timeline = await assessments.ListAsync(customer, contractor, TimelineLength, cancellationToken);
        var watched = await roster.FindAsync(customer, contractor, cancellationToken);
        if (timeline.Count == 0 && watched is null)
            return Problem.Result(request.HttpContext, 404, "You never asked about this contractor.");

        return Results.Json(
            new
            {
                Contractor = contractor,
                Latest = await assessments.FindLatestAsync(customer, contractor, cancellationToken),
                Timeline = timeline.Select(one => new { one.Id, one.Score, one.Band, one.Recommendation, one.AssessedAt }),
                Roster = watched is null ? null : RosterAnswer.Of(watched),
            },
            GigVetJson.Options);
    }
}
