using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows the roster a page at a time, all of it or one risk band.</summary>
public sealed class ListRoster(IRosterStore entries, Cursors cursors)
{
    [Function(nameof(ListRoster))]
    [Operation("Roster", "List the contractors you pay, a page at a time")]
    [Asks("band", typeof(RiskBand), "Only those in this risk band.", Example = "high")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = ListLimit.Most, Example = "50")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(RosterAnswers))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/roster")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (band, limit) = (Band(request), ListLimit.Read(request));
        var after = await cursors.ReadAsync(request, cancellationToken);
        var page = await entries.ListAsync(ApiKeyMiddleware.Customer(request), band, limit, after, cancellationToken);

        return Results.Json(
            new RosterAnswers([.. page.Entries.Select(RosterAnswer.Of)], await cursors.WriteAsync(request, page.Next, cancellationToken)),
            GigVetJson.Options);
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
