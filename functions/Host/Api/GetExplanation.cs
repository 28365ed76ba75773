using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Redoes the sum of one assessment step by step, and says what it would be under the policy in force today.</summary>
public sealed class GetExplanation(IVettingStore vettings, IAssessmentStore assessments, Rescorer rescorer, BaseRates rates)
{
    [Function(nameof(GetExplanation))]
    [Operation("Assessments", "Redo the sum step by step")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01h0000000000000000000000")]
    [Answers(200, typeof(Explanation))]
    [Refuses(404, 409)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/assessments/{id}/explain")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var ticket = AssessmentId.IsWellFormed(id) ? await vettings.FindAsync(customer, id, cancellationToken) : null;
        if (ticket is null)
            return Problem.Result(request.HttpContext, 404, "There is no such assessment.");

        var assessment = ticket.Status is AssessmentStatus.Completed
            ? await assessments.FindAsync(customer, ticket.Contractor, ticket.Id, ticket.AcceptedAt, cancellationToken)
            : null;
        if (assessment is not null)
            AuditMiddleware.Note(request.HttpContext, ticket.Contractor);

        return assessment is null
            ? Problem.Result(request.HttpContext, 409, $"The assessment is {ticket.Status.ToString().ToLowerInvariant()}: there is no sum to explain.")
            : Results.Json(Explanation.Of(assessment, rescorer, rates), GigVetJson.Options);
    }
}
