using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Takes a request to vet a contractor.</summary>
public sealed class PostAssessment(VetRequestReader reader, Intake intake, AssessmentDesk desk)
{
    private const int LongestIdempotencyKey = 255;

    [Function(nameof(PostAssessment))]
    [Operation("Assessments", "Vet a contractor")]
    [Asks("Prefer", typeof(string), "`wait=N`: wait up to N seconds, at most 30, for the finished assessment.", Header = true, Example = "wait=20")]
    [Asks("Idempotency-Key", typeof(string), "Up to 255 characters. For 24 hours the same key and body answer the same vetting.", Header = true)]
    [Takes(typeof(VetRequestBody))]
    [Answers(200, typeof(Assessment), When = "It was waited for; the assessment, or why there is none.")]
    [Answers(200, typeof(PendingAnswer))]
    [Answers(202, typeof(AcceptedAnswer), Located = true)]
    [Refuses(422)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/assessments")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var wait = Preference.Wait(request);
        var intaken = await intake.AcceptAsync(
            customer, reader.Read(body), IdempotencyKey(request), body, cancellationToken);

        return intaken switch
        {
            Intaken.Accepted(var ticket) => await AnswerAsync(request, ticket, wait, cancellationToken),
            Intaken.Repeated(var ticket) => await AnswerAsync(request, ticket, wait, cancellationToken),
            _ => Problem.Result(
                request.HttpContext,
                422,
                "This idempotency key came with another body before.",
                new FieldError("Idempotency-Key", "belongs to another request; use a new key.")),
        };
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, VettingTicket ticket, TimeSpan? wait, CancellationToken cancellationToken)
    {
        AuditMiddleware.Note(request.HttpContext, ticket.Contractor);
        if (wait is { } limit)
        {
            ticket = await desk.WaitAsync(ticket, limit, cancellationToken);
            request.HttpContext.Response.Headers["Preference-Applied"] = request.Headers["Prefer"];
        }

        var location = $"/api/v1/assessments/{ticket.Id}";
        request.HttpContext.Response.Headers.Location = location;
        return wait is not null && ticket.Status is AssessmentStatus.Completed or AssessmentStatus.Failed
            ? await desk.AnswerAsync(request.HttpContext, ticket, cancellationToken)
            : Results.Json(new AcceptedAnswer(ticket.Id, ticket.Status), GigVetJson.Options, statusCode: 202);
    }

    private static string? IdempotencyKey(HttpRequest request)
    {
        if (request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key)
            return null;

        return key.Length <= LongestIdempotencyKey
            ? key
            : throw new InvalidRequestException("Idempotency-Key", $"is longer than {LongestIdempotencyKey} characters.");
    }
}

public sealed record AcceptedAnswer(string Id, AssessmentStatus Status);
