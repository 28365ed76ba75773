using GigVet.Decisions;
using GigVet.Decisions.Replies;
using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Takes down what a contractor replied to a customer, and shows it with what came by reply links.</summary>
public sealed class Replies(DecisionDesk desk, IDecisionStore decisions, TimeProvider time)
{
    private const string Route = "api/v1/assessments/{id}/reply";

    [Function("PostReply")]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var key = ApiKeyMiddleware.Key(request);
        var found = await desk.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to reply to");

        var reply = ReplyReader.ReadWrittenDown(body, assessment, key.Id, time.GetUtcNow());
        await decisions.AddAsync(key.Customer, contractor, reply, cancellationToken);
        request.HttpContext.Response.Headers.Location = request.Path.Value;
        return Results.Json(reply, GigVetJson.Options, statusCode: 201);
    }

    [Function("GetReplies")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var found = await desk.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to reply to");

        var decided = await decisions.OfAsync(customer, contractor, assessment.Id, cancellationToken);
        return Results.Json(new { Assessment = assessment.Id, decided.Replies }, GigVetJson.Options);
    }
}
