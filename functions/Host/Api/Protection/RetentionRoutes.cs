using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Protection.Retention;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace GigVet.Functions.Api.Protection;

/// <summary>How long the calling customer keeps contractors after an engagement ended or after the last look.</summary>
public sealed class RetentionRoutes(Purge purge, IRetentionStore retention, IOptions<RetentionOptions> usual)
{
    private const string Route = "api/v1/retention";

    [Function("GetRetention")]
    [Operation("Privacy", "Show how long contractors are kept")]
    [Answers(200, typeof(RetentionAnswer))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
        => await AnswerAsync(request, cancellationToken);

    [Function("PutRetention")]
    [Operation("Privacy", "Set how long contractors are kept")]
    [Takes(typeof(RetentionBody))]
    [Answers(200, typeof(RetentionAnswer))]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var wanted = JsonErrors.Read<RetentionBody>(body, "body");
        if (wanted.Days is < 1 or > RetentionOptions.MostDays)
            throw new InvalidRequestException("days", $"must be 1 to {RetentionOptions.MostDays}, or null for the usual {usual.Value.RetentionDays}.");

        await retention.SaveAsync(ApiKeyMiddleware.Customer(request), wanted.Days, cancellationToken);
        return await AnswerAsync(request, cancellationToken);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) => Results.Json(
        new RetentionAnswer(await purge.DaysAsync(ApiKeyMiddleware.Customer(request), cancellationToken), usual.Value.RetentionDays),
        GigVetJson.Options);
}

/// <param name="Days">1 to 3650; null for the usual.</param>
public sealed record RetentionBody(int? Days);

/// <summary>How long contractors are kept after the engagement, or after the last look at whoever was never engaged.</summary>
/// <param name="UsualDays">Where a customer chose nothing.</param>
public sealed record RetentionAnswer(int Days, int UsualDays);
