using GigVet.Decisions;
using GigVet.Decisions.Replies;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Takes down what a contractor replied to a customer, and shows it with what came by reply links.</summary>
public sealed class Replies(DecisionDesk desk, IDecisionStore decisions, TimeProvider time)
{
    private const string Route = "api/v1/assessments/{id}/reply";

    [Function("PostReply")]
    [Operation("Decisions", "Take down what the contractor replied")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Takes(typeof(WrittenReplyBody))]
    [Answers(201, typeof(ContractorReply), Located = true)]
    [Refuses(404, 409)]
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
        if (!await decisions.AddAsync(key.Customer, contractor, reply, alert: null, cancellationToken))
            return new Decidable.Unknown().Refusal(request, "nothing to reply to");

        request.HttpContext.Response.Headers.Location = request.Path.Value;
        return Results.Json(reply, GigVetJson.Options, statusCode: 201);
    }

    [Function("GetReplies")]
    [Operation("Decisions", "Show what the contractor replied")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(RepliesAnswer))]
    [Refuses(404, 409)]
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
        return Results.Json(new RepliesAnswer(assessment.Id, decided.Replies), GigVetJson.Options);
    }
}

/// <summary>Everything the contractor replied to one assessment.</summary>
/// <param name="Replies">Newest first.</param>
public sealed record RepliesAnswer(string Assessment, IReadOnlyList<ContractorReply> Replies);
