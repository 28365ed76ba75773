using GigVet.Vetting;
using GigVet.Watchlists;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Says that the service is alive, whether its storage answers, and how old the official watchlists are.</summary>
public sealed class GetHealth(IStorageProbe storage, IWatchlists watchlists, TimeProvider time)
{
    [Function(nameof(GetHealth))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var reachable = await storage.IsReachableAsync(cancellationToken);
        return Results.Json(
            new
            {
                Status = reachable ? "ok" : "degraded",
                Storage = reachable ? "ok" : "unreachable",

                // Nobody needs a key here, and the operator's list is nobody else's business.
                Watchlists = watchlists.Now.OfOfficial().Reports(time.GetUtcNow()),
            },
            GigVetJson.Options);
    }
}
