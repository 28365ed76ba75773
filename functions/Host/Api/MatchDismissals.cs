using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watchlists;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>A person's word that a match is somebody else, with the reason; and taking it back.</summary>
public sealed class MatchDismissals(IWatchlists watchlists, IDismissalStore dismissals, TimeProvider time)
{
    private const int LongestReason = 1_000;

    private const int LongestBy = 200;

    private const string Route = "api/v1/screenings/matches/{match}/dismissal";

    [Function("PutMatchDismissal")]
    [Operation("Screenings", "Say why a match is somebody else")]
    [Asks("match", typeof(string), "The id of the match, as a screening shows it.", Example = "indicators:0")]
    [Takes(typeof(DismissalBody))]
    [Answers(200, typeof(Dismissal))]
    [Refuses(404, 409)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", "post", Route = Route)] HttpRequest request,
        string match,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var sent = JsonErrors.Read<DismissalBody>(body, "body");
        var reason = sent.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
            throw new InvalidRequestException("reason", $"must have 1 to {LongestReason} characters.");

        var by = sent.By?.Trim() is { Length: > 0 } named ? named : null;
        if (by?.Length > LongestBy)
            throw new InvalidRequestException("by", $"must have at most {LongestBy} characters.");

        var snapshot = await watchlists.CurrentAsync(cancellationToken);
        if (!MatchId.TryRead(match, out var list, out var entryId) || snapshot.Find(list, entryId) is not { } entry)
            return Problem.Result(request.HttpContext, 404, "No list in force has the entry of this match.");

        if (entry.Fingerprint != sent.EntryVersion)
            return Problem.Result(
                request.HttpContext,
                409,
                $"The entry has changed: it is version {entry.Fingerprint} now. Read it again.");

        var dismissal = new Dismissal(match, entry.Fingerprint, reason, time.GetUtcNow(), by);
        await dismissals.SaveAsync(ApiKeyMiddleware.Customer(request), dismissal, cancellationToken);
        return Results.Json(dismissal, GigVetJson.Options);
    }

    [Function("DeleteMatchDismissal")]
    [Operation("Screenings", "Take that back")]
    [Asks("match", typeof(string), "The id of the match.", Example = "indicators:0")]
    [Answers(204)]
    [Refuses(404)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string match,
        CancellationToken cancellationToken)
    {
        if (!MatchId.TryRead(match, out _, out _))
            return Problem.Result(request.HttpContext, 404, "There is no such match.");

        await dismissals.DeleteAsync(ApiKeyMiddleware.Customer(request), match, cancellationToken);
        return Results.NoContent();
    }
}

/// <param name="Reason">Up to 1,000 characters.</param>
/// <param name="EntryVersion">Which version of the entry the reviewer read; every match shows it.</param>
/// <param name="By">Who looked; shown with the match.</param>
public sealed record DismissalBody(string Reason, string EntryVersion, string? By = null);
