using GigVet.Decisions;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Takes a person's decision about an assessment, and shows all of them; none is ever changed.</summary>
public sealed class Dispositions(DecisionDesk desk, IDecisionStore decisions, TimeProvider time)
{
    private const string Route = "api/v1/assessments/{id}/disposition";

    [Function("PostDisposition")]
    [Operation("Decisions", "Say what a person decided about an assessment")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Takes(typeof(DispositionBody))]
    [Answers(201, typeof(Disposition), Located = true)]
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
            return found.Refusal(request, "nothing to decide about");

        var disposition = DispositionReader.Read(body, assessment, key.Id, time.GetUtcNow());
        if (!await desk.AddAsync(key.Customer, contractor, disposition, cancellationToken))
            return new Decidable.Unknown().Refusal(request, "nothing to decide about");

        request.HttpContext.Response.Headers.Location = request.Path.Value;
        return Results.Json(disposition, GigVetJson.Options, statusCode: 201);
    }

    [Function("GetDispositions")]
    [Operation("Decisions", "Show what was decided about an assessment")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(DispositionsAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var found = await desk.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to decide about");

        var all = (await decisions.OfAsync(customer, contractor, assessment.Id, cancellationToken)).Dispositions;
        return Results.Json(new DispositionsAnswer(assessment.Id, all is [var latest, ..] ? latest : null, all), GigVetJson.Options);
    }
}

/// <summary>Every decision about one assessment.</summary>
/// <param name="Latest">The one that counts; null while nobody decided.</param>
/// <param name="Dispositions">Newest first.</param>
public sealed record DispositionsAnswer(string Assessment, Disposition? Latest, IReadOnlyList<Disposition> Dispositions);
