using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows one vetting: its status, and the assessment when it is done.</summary>
public sealed class GetAssessment(IVettingStore vettings, AssessmentDesk desk)
{
    [Function(nameof(GetAssessment))]
    [Operation("Assessments", "Show one vetting: its state, and the assessment when it is done")]
    [Asks("id", typeof(string), "The id that POST /assessments answered.", Example = "asm_01h0000000000000000000000")]
    [Answers(200, typeof(Assessment), When = "The assessment; or how far it is, or why it failed.")]
    [Answers(200, typeof(PendingAnswer))]
    [Refuses(404)]
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
