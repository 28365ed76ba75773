using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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
public sealed class ListRoster(IRosterStore entries)
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;
    private const int FilePage = 500;

    [Function(nameof(ListRoster))]
    [Operation("Roster", "List the contractors you pay, a page at a time")]
    [Asks("band", typeof(RiskBand), "Only those in this risk band.", Example = "high")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = MostLimit, Example = "50")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(RosterAnswers))]
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

        var page = await entries.ListAsync(
            ApiKeyMiddleware.Customer(request), Band(request), Limit(request), After(request), cancellationToken);

        return Results.Json(
            new RosterAnswers([.. page.Entries.Select(RosterAnswer.Of)], page.Next is { } next ? Cursor(next) : null),
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

    private static int Limit(HttpRequest request) => request.Query["limit"].ToString() switch
    {
        "" => UsualLimit,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostLimit => limit,
        _ => throw new InvalidRequestException("limit", $"must be a number from 1 to {MostLimit}."),
    };

    private static string? After(HttpRequest request)
    {
        var cursor = request.Query["cursor"].ToString();
        if (cursor.Length == 0)
            return null;

        // It names a place within the caller's own roster and nothing else: made up, it shows nothing foreign.
        return Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is ['1', .. var after] && after.Length is > 0 and <= 512
            && !after.AsSpan().ContainsAnyInRange('\0', '\u001F')
                ? after
                : throw new InvalidRequestException("cursor", "is not one that an earlier page gave; leave it out to begin anew.");
    }

    private static string Cursor(string after) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes("1" + after));
}

/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record RosterAnswers(IReadOnlyList<RosterAnswer> Contractors, string? Cursor);
