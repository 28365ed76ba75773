using GigVet.Alerts;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// What a customer need not be told of for a while: everything of a contractor (snoozed), or one finding (explained).
/// </summary>
public sealed class AlertSilences(
    PlatformDirectory platforms, SilenceBodies bodies, ISilenceStore silences)
{
    private const string Contractor = "api/v1/contractors/{platform}/{handle}";
    private const string Snooze = Contractor + "/snooze";
    private const string Explanation = Contractor + "/findings/{code}/explanation";

    [Function("PutSnooze")]
    [Operation("Alerts", "Not be told of a contractor until a day")]
    [Takes(typeof(SilenceBody))]
    [Answers(200, typeof(Silence))]
    public async Task<IResult> PutSnoozeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Snooze)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
        => await PutAsync(request, platform, handle, null, cancellationToken);

    [Function("PutExplanation")]
    [Operation("Alerts", "Not be told of one finding that is explained")]
    [Takes(typeof(SilenceBody))]
    [Answers(200, typeof(Silence))]
    [Refuses(404)]
    public async Task<IResult> PutExplanationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Explanation)] HttpRequest request,
        string platform,
        string handle,
        string code,
        CancellationToken cancellationToken)
        => await PutAsync(request, platform, handle, code, cancellationToken);

    [Function("GetSilences")]
    [Operation("Alerts", "List what the customer is not told of")]
    [Answers(200, typeof(SilencesAnswer))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Contractor + "/silences")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        var standing = await silences.ListAsync(ApiKeyMiddleware.Customer(request), contractor, cancellationToken);
        return Results.Json(new SilencesAnswer([.. bodies.InForce(standing)]), GigVetJson.Options);
    }

    [Function("DeleteSnooze")]
    [Operation("Alerts", "Be told of a contractor again")]
    [Answers(204)]
    public async Task<IResult> DeleteSnoozeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Snooze)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
        => await DeleteAsync(request, platform, handle, null, cancellationToken);

    [Function("DeleteExplanation")]
    [Operation("Alerts", "Be told of a finding again")]
    [Answers(204)]
    [Refuses(404)]
    public async Task<IResult> DeleteExplanationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Explanation)] HttpRequest request,
        string platform,
        string handle,
        string code,
        CancellationToken cancellationToken)
        => await DeleteAsync(request, platform, handle, code, cancellationToken);

    private async Task<IResult> PutAsync(
        HttpRequest request, string platform, string handle, string? code, CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        if (code is not null && !bodies.IsSignal(code))
            return Problem.Result(request.HttpContext, 404, "There is no such signal.");

        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var silence = bodies.Read(body, code);
        await silences.SaveAsync(ApiKeyMiddleware.Customer(request), contractor, silence, cancellationToken);
        return Results.Json(silence, GigVetJson.Options);
    }

    private async Task<IResult> DeleteAsync(
        HttpRequest request, string platform, string handle, string? code, CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        if (code is not null && !bodies.IsSignal(code))
            return Problem.Result(request.HttpContext, 404, "There is no such signal.");

        await silences.DeleteAsync(ApiKeyMiddleware.Customer(request), contractor, code, cancellationToken);
        return Results.NoContent();
    }
}

public sealed record SilencesAnswer(IReadOnlyList<Silence> Silences);
