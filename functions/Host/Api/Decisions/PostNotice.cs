using GigVet.Decisions;
using GigVet.Decisions.Notices;
using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Fills in a notice about an assessment for whoever must send one; nothing is stored and nothing is sent.</summary>
public sealed class PostNotice(DecisionDesk desk, IDecisionStore decisions, TimeProvider time)
{
    [Function(nameof(PostNotice))]
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
