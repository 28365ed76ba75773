using Azure;
using GigVet.Alerts;
using GigVet.Functions.Http;
using GigVet.Vetting;
using GigVet.Watchlists;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// Says that the service is alive, whether its storage answers, how old the official watchlists are, and whether alerts
/// arrive.
/// </summary>
public sealed class GetHealth(
    IStorageProbe storage, IWatchlists watchlists, ICustomerStore customers, IDestinationStore destinations, TimeProvider time)
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
                Alerts = reachable ? await AlertsAsync(request, cancellationToken) : null,
            },
            GigVetJson.Options);
    }

    /// <summary>Everybody sees how many destinations do not work; whoever sends a key sees which of theirs, and why.</summary>
    private async Task<object?> AlertsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var (failing, disabled) = await destinations.CountTroubleAsync(cancellationToken);
            var own = await ApiKeyMiddleware.FindCustomerAsync(customers, request.HttpContext) is { } customer
                ? await destinations.ListAsync(customer, cancellationToken)
                : null;

            return new
            {
                Failing = failing,
                Disabled = disabled,
                Destinations = own?.Select(one => new { one.Channel, one.State, one.Trouble }),
            };
        }
        catch (RequestFailedException)
        {
            // Health is asked for when something is wrong; it does not fail with it.
            return null;
        }
    }
}
