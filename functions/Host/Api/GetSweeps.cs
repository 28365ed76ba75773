using GigVet.Functions.Http;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows how far the sweeps came with the caller's own contractors.</summary>
public sealed class GetSweeps(ISweepStore sweeps)
{
    private const int Shown = 24;

    [Function(nameof(GetSweeps))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/sweeps")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var answers = await Task.WhenAll(
            (await sweeps.ListAsync(Shown, cancellationToken)).Select(sweep => AnswerAsync(sweep, customer, cancellationToken)));
        return Results.Json(new { Sweeps = answers }, GigVetJson.Options);
    }

    [Function("GetSweep")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/sweeps/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
        => await sweeps.FindAsync(id, cancellationToken) is { } sweep
            ? Results.Json(await AnswerAsync(sweep, ApiKeyMiddleware.Customer(request), cancellationToken), GigVetJson.Options)
            : Problem.Result(request.HttpContext, 404, "There is no such sweep.");

    private async Task<object> AnswerAsync(Sweep sweep, string customer, CancellationToken cancellationToken)
    {
        var count = await sweeps.CountAsync(sweep.Id, customer, cancellationToken);
        var left = count.Planned - count.Done - count.Failed - count.Skipped;
        return new
        {
            sweep.Id,
            sweep.StartedAt,
            count.Planned,
            count.Done,
            count.Failed,
            count.Skipped,
            count.Unchanged,
            count.Changed,
            count.PutOff,
            Summary = count.Planned == 0
                ? "None of your contractors was due."
                : $"{count.Done} of {count.Planned} checked: {count.Changed} with news, {count.Unchanged} without, {count.PutOff} to be looked at again"
                    + $" because a source did not answer or its allowance was used up; {count.Failed} failed, {count.Skipped} skipped, {left} to do.",
        };
    }
}
