using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows how far the sweeps came with the caller's own contractors.</summary>
public sealed class GetSweeps(ISweepStore sweeps, Cursors cursors)
{
    /// <summary>So many are looked through for the place of a cursor.</summary>
    private const int Kept = 1_000;

    private const int Usual = 24;

    [Function(nameof(GetSweeps))]
    [Operation("Roster", "Show how far the re-checks of your contractors came")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = ListLimit.Most, Example = "24")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(SweepsAnswer))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/sweeps")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var limit = ListLimit.Read(request, Usual);
        var known = request.Query.ContainsKey("cursor") ? Kept : limit + 1;
        var (page, cursor) = await cursors.PageAsync(request, await sweeps.ListAsync(known, cancellationToken), limit, sweep => sweep.Id, cancellationToken);
        var answers = await Task.WhenAll(page.Select(sweep => AnswerAsync(sweep, customer, cancellationToken)));
        return Results.Json(new SweepsAnswer(answers, cursor), GigVetJson.Options);
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

/// <param name="Sweeps">Newest first.</param>
/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record SweepsAnswer(IReadOnlyList<SweepAnswer> Sweeps, string? Cursor);

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
