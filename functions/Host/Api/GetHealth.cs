using GigVet.Canaries;
using GigVet.Vetting;
using GigVet.Watchlists;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Says that the service is alive, whether its storage answers, how old the official watchlists are, and which platforms' pages can no longer be read.</summary>
public sealed class GetHealth(IStorageProbe storage, IWatchlists watchlists, ICanaryStore canaries, TimeProvider time)
{
    [Function(nameof(GetHealth))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var reachable = await storage.IsReachableAsync(cancellationToken);
        var connectors = reachable ? await canaries.StatesAsync(cancellationToken) : [];
        return Results.Json(
            new
            {
                Status = reachable ? "ok" : "degraded",
                Storage = reachable ? "ok" : "unreachable",

                // Whose profiles are read to find out is nobody's business either.
                Connectors = connectors.Select(connector => new
                {
                    connector.Platform,
                    State = connector.BrokenSince is null ? connector.Outcome : ConnectorOutcome.Broken,
                    connector.CheckedAt,
                    connector.BrokenSince,
                    connector.Missing,
                    FieldsRead = connector.Canaries.Sum(canary => canary.Fields.Count),
                    FieldsReadLastWell = connector.Canaries.Sum(canary => canary.LastGood.Count),
                }),

                // Nobody needs a key here, and the operator's list is nobody else's business.
                Watchlists = watchlists.Now.OfOfficial().Reports(time.GetUtcNow()),
            },
            GigVetJson.Options);
    }
}
