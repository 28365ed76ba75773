using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows one vetting: its status, and the assessment when it is done.</summary>
public sealed class GetAssessment(IVettingStore vettings, AssessmentDesk desk)
{
    [Function(nameof(GetAssessment))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/assessments/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var ticket = AssessmentId.IsWellFormed(id)
            ? await vettings.FindAsync(ApiKeyMiddleware.Customer(request), id, cancellationToken)
            : null;

        return ticket is null
            ? Problem.Result(request.HttpContext, 404, "There is no such assessment.")
            : await desk.AnswerAsync(request.HttpContext, ticket, cancellationToken);
    }
}
