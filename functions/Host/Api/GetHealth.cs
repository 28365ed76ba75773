using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Says that the service is alive, and whether its storage answers.</summary>
public sealed class GetHealth(IStorageProbe storage)
{
    [Function(nameof(GetHealth))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var reachable = await storage.IsReachableAsync(cancellationToken);
        return Results.Json(
            new { Status = reachable ? "ok" : "degraded", Storage = reachable ? "ok" : "unreachable" }, GigVetJson.Options);
    }
}
