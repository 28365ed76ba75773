using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>How the scores of some contractors went, in short: what a list draws beside their names.</summary>
public sealed class GetRosterTrends(PlatformDirectory platforms, IAssessmentHistory history)
{
    private const int Most = 50;
    private const int Looks = 12;

    [Function(nameof(GetRosterTrends))]
    [Operation("Roster", "Show how the scores of some contractors went")]
    [Asks("contractor", typeof(string), "As `platform:handle`; up to 50 times.", Required = true, Example = "upwork:~01d4f7c2b9a86e5310")]
    [Answers(200, typeof(TrendsAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/roster/trends")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var contractors = RosterNames.Read(platforms, [.. request.Query["contractor"].OfType<string>()], "contractor", Most);
        var trends = await Task.WhenAll(contractors.Select(async contractor =>
        {
            var past = await history.TimelineAsync(customer, contractor, Looks, cancellationToken);
            return new Trend(contractor, [.. past.Reverse().Select(one => new TrendPoint(one.Score, one.Band, one.AssessedAt))]);
        }));
        return Results.Json(new TrendsAnswer(trends), GigVetJson.Options);
    }
}

/// <param name="Trends">In the order they were asked for.</param>
public sealed record TrendsAnswer(IReadOnlyList<Trend> Trends);

/// <param name="Points">The latest twelve looks, oldest first; empty for whoever was never looked at.</param>
public sealed record Trend(ContractorRef Contractor, IReadOnlyList<TrendPoint> Points);

public sealed record TrendPoint(int Score, RiskBand Band, DateTimeOffset AssessedAt);
