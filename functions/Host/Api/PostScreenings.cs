using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Watchlists;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Holds up to a hundred names and identifiers against the lists in force. Nothing is stored.</summary>
public sealed class PostScreenings(
    IWatchlists watchlists, WatchlistAddresses addresses, IDismissalStore dismissals, TimeProvider time)
{
    [Function(nameof(PostScreenings))]
    [Operation("Screenings", "Hold names and identifiers against the lists in force")]
    [Takes(typeof(ScreeningsBody))]
    [Answers(200, typeof(ScreeningsAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/screenings")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var queries = ScreeningRequest.Read(body);
        var snapshot = await watchlists.CurrentAsync(cancellationToken);
        var dismissed = await dismissals.ListAsync(ApiKeyMiddleware.Customer(request), cancellationToken);
        var now = time.GetUtcNow();

        return Results.Json(
            new ScreeningsAnswer(
                queries.ToDictionary(query => query.Key, Answer, StringComparer.Ordinal), snapshot.Reports(now), now),
            GigVetJson.Options);

        string Missing() => snapshot.IsLoading
            ? WatchlistSnapshot.StillLoading
            : $"No list is loaded. {addresses.HowToSet}";

        ScreeningAnswer Answer((string Key, ScreeningQuery? Query, IReadOnlyList<FieldError> Errors) asked)
        {
            if (asked.Query is null)
                return new ScreeningAnswer(ScreeningOutcome.Invalid, null, [], asked.Errors);
            if (snapshot.Index.Entries == 0)
                return new ScreeningAnswer(ScreeningOutcome.NotAvailable, Missing(), [], []);

            return new ScreeningAnswer(
                ScreeningOutcome.Screened, null, Screener.Screen(snapshot.Index, asked.Query, dismissed), []);
        }
    }
}

/// <param name="Results">By the keys of the queries.</param>
public sealed record ScreeningsAnswer(
    IReadOnlyDictionary<string, ScreeningAnswer> Results, IReadOnlyList<WatchlistReport> Lists, DateTimeOffset ScreenedAt);

/// <summary>What one query found. No match is only said where lists were searched.</summary>
public sealed record ScreeningAnswer(
    ScreeningOutcome Status, string? Detail, IReadOnlyList<ScreeningMatch> Matches, IReadOnlyList<FieldError> Errors);

public enum ScreeningOutcome
{
    Screened,
    Invalid,
    NotAvailable,
}
