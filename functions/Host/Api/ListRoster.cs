using System.Runtime.CompilerServices;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// Shows the roster, all of it or one risk band: a page at a time, or by <c>Accept: text/csv</c> every page in one file.
/// </summary>
public sealed class ListRoster(IRosterStore entries, Cursors cursors)
{
    private const int FilePage = 500;

    [Function(nameof(ListRoster))]
    [Operation("Roster", "List the contractors you pay, a page at a time")]
    [Asks("band", typeof(RiskBand), "Only those in this risk band.", Example = "high")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = ListLimit.Most, Example = "50")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(RosterAnswers))]
    [Refuses(406)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/roster")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        switch (Accepts.Best(request, Accepts.Json, Accepts.Csv))
        {
            case null:
                return Accepts.Refusal(request, Accepts.Json, Accepts.Csv);
            case Accepts.Csv:
                return await FileAsync(request, Band(request), cancellationToken);
        }

        var (band, limit) = (Band(request), ListLimit.Read(request));
        var after = await cursors.ReadAsync(request, cancellationToken);
        var page = await entries.ListAsync(ApiKeyMiddleware.Customer(request), band, limit, after, cancellationToken);

        return Results.Json(
            new RosterAnswers([.. page.Entries.Select(RosterAnswer.Of)], await cursors.WriteAsync(request, page.Next, cancellationToken)),
            GigVetJson.Options);
    }

    private async Task<IResult> FileAsync(HttpRequest request, RiskBand? band, CancellationToken cancellationToken)
    {
        foreach (var field in new[] { "limit", "cursor" })
        {
            if (request.Query.ContainsKey(field))
                throw new InvalidRequestException(field, "is for JSON; a file holds every page.");
        }

        // The first page is read before anything is sent, so that a storage that does not answer is said in a problem.
        var customer = ApiKeyMiddleware.Customer(request);
        var first = await entries.ListAsync(customer, band, FilePage, null, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            body => RosterExport.WriteAsync(body, AllAsync(customer, band, first, request.HttpContext.RequestAborted), request.HttpContext.RequestAborted),
            Accepts.Csv + "; charset=utf-8",
            "roster.csv");
    }

    private async IAsyncEnumerable<RosterEntry> AllAsync(
        string customer, RiskBand? band, RosterPage page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var entry in page.Entries)
                yield return entry;

            if (page.Next is not { } next)
                yield break;

            page = await entries.ListAsync(customer, band, FilePage, next, cancellationToken);
        }
    }

    private static RiskBand? Band(HttpRequest request) => request.Query["band"].ToString() switch
    {
        "" => null,
        var word when word.All(char.IsAsciiLetterLower) && Enum.TryParse<RiskBand>(word, ignoreCase: true, out var band) => band,
        _ => throw new InvalidRequestException("band", "must be one of inconclusive, low, medium, high, critical."),
    };
}

/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record RosterAnswers(IReadOnlyList<RosterAnswer> Contractors, string? Cursor);
