using GigVet.Alerts;
using GigVet.Functions.Http;
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
    public async Task<IResult> PutSnoozeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Snooze)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
        => await PutAsync(request, platform, handle, null, cancellationToken);

    [Function("PutExplanation")]
    public async Task<IResult> PutExplanationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Explanation)] HttpRequest request,
        string platform,
        string handle,
        string code,
        CancellationToken cancellationToken)
        => await PutAsync(request, platform, handle, code, cancellationToken);

    [Function("GetSilences")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Contractor + "/silences")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        var standing = await silences.ListAsync(ApiKeyMiddleware.Customer(request), contractor, cancellationToken);
        return Results.Json(new { Silences = bodies.InForce(standing) }, GigVetJson.Options);
    }

    [Function("DeleteSnooze")]
    public async Task<IResult> DeleteSnoozeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Snooze)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
        => await DeleteAsync(request, platform, handle, null, cancellationToken);

    [Function("DeleteExplanation")]
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
