using GigVet.Decisions;
using GigVet.Decisions.Notices;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Fills in a notice about an assessment for whoever must send one; nothing is stored and nothing is sent.</summary>
public sealed class PostNotice(DecisionDesk desk, IDecisionStore decisions, TimeProvider time)
{
    [Function(nameof(PostNotice))]
    [Operation("Decisions", "Fill in a pre-adverse or adverse action notice")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Takes(typeof(NoticeBody))]
    [Answers(200, typeof(Notice))]
    [Refuses(404, 406, 409)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/assessments/{id}/notices")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;
        if (Accepts.Best(request, Accepts.Json, Accepts.Text) is not { } form)
            return Accepts.Refusal(request, Accepts.Json, Accepts.Text);

        var customer = ApiKeyMiddleware.Customer(request);
        var found = await desk.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to give notice of");

        var wanted = NoticeRequest.Read(body);
        var decided = await decisions.OfAsync(customer, contractor, assessment.Id, cancellationToken);
        var notice = Notice.Make(wanted, assessment, decided, time.GetUtcNow());
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.Vary = "Accept";
        return form is Accepts.Text
            ? Results.Text(notice.Text, Accepts.Text + "; charset=utf-8")
            : Results.Json(notice, GigVetJson.Options);
    }
}
