using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
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
    [Operation("Roster", "Show how far the re-checks of your contractors came")]
    [Answers(200, typeof(SweepsAnswer))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/sweeps")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var answers = await Task.WhenAll(
            (await sweeps.ListAsync(Shown, cancellationToken)).Select(sweep => AnswerAsync(sweep, customer, cancellationToken)));
        return Results.Json(new SweepsAnswer(answers), GigVetJson.Options);
    }

    [Function("GetSweep")]
    [Operation("Roster", "Show one sweep")]
    [Asks("id", typeof(string), "The id of the sweep, which is its time.", Example = "20260501T100000")]
    [Answers(200, typeof(SweepAnswer))]
    [Refuses(404)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/sweeps/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
        => await sweeps.FindAsync(id, cancellationToken) is { } sweep
            ? Results.Json(await AnswerAsync(sweep, ApiKeyMiddleware.Customer(request), cancellationToken), GigVetJson.Options)
            : Problem.Result(request.HttpContext, 404, "There is no such sweep.");

    private async Task<SweepAnswer> AnswerAsync(Sweep sweep, string customer, CancellationToken cancellationToken)
    {
        var count = await sweeps.CountAsync(sweep.Id, customer, cancellationToken);
        var left = count.Planned - count.Done - count.Failed - count.Skipped;
        return new SweepAnswer
        {
            Id = sweep.Id,
            StartedAt = sweep.StartedAt,
            Planned = count.Planned,
            Done = count.Done,
            Failed = count.Failed,
            Skipped = count.Skipped,
            Unchanged = count.Unchanged,
            Changed = count.Changed,
            PutOff = count.PutOff,
            Summary = count.Planned == 0
                ? "None of your contractors was due."
                : $"{count.Done} of {count.Planned} checked: {count.Changed} with news, {count.Unchanged} without, {count.PutOff} to be looked at again"
                    + $" because a source did not answer or its allowance was used up; {count.Failed} failed, {count.Skipped} skipped, {left} to do.",
        };
    }
}

public sealed record SweepsAnswer(IReadOnlyList<SweepAnswer> Sweeps);

/// <summary>One sweep, as far as it concerns the caller's own contractors.</summary>
public sealed record SweepAnswer
{
    public required string Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required int Planned { get; init; }

    public required int Done { get; init; }

    public required int Failed { get; init; }

    public required int Skipped { get; init; }

    public required int Unchanged { get; init; }

    public required int Changed { get; init; }

    /// <summary>To be looked at again: a source did not answer, or its allowance was used up.</summary>
    public required int PutOff { get; init; }

    /// <summary>The same in words.</summary>
    public required string Summary { get; init; }
}
