using GigVet.Functions.Http;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>The catalogue: every signal with why it matters, who raises it honestly and why it is lawful.</summary>
public sealed class GetSignals(SignalCatalogue catalogue, RiskPolicy policy)
{
    [Function(nameof(GetSignals))]
    public IResult All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/signals")] HttpRequest request)
        => Results.Json(
            new { Signals = catalogue.ById.Values.OrderBy(signal => signal.Id, StringComparer.Ordinal).Select(Shown) },
            GigVetJson.Options);

    [Function("GetSignal")]
    public IResult One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/signals/{id}")] HttpRequest request,
        string id)
        => catalogue.ById.TryGetValue(id, out var signal)
            ? Results.Json(Shown(signal), GigVetJson.Options)
            : Problem.Result(request.HttpContext, 404, "There is no such signal; GET /api/v1/signals lists them.");

    private object Shown(SignalInfo signal) => new
    {
        signal.Id,
        signal.Family,
        signal.Title,
        signal.Rationale,
        signal.FalsePositives,
        signal.NextStep,
        signal.Strength,
        Points = policy.PointsFor(signal, signal.Strength),
        signal.Reassures,
        signal.DeliberateAbuse,
        signal.Lawfulness,
        signal.References,
    };
}
