using Azure;
using GigVet.Alerts;
using GigVet.Canaries;
using GigVet.Functions.Http;
using GigVet.Operations;
using GigVet.Vetting;
using GigVet.Watchlists;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// Says that the service is alive, whether its storage answers, how old the official watchlists are, which platforms' pages
/// can no longer be read, how much waits in the queues, and whether alerts arrive.
/// </summary>
public sealed class GetHealth(
    IStorageProbe storage,
    IWatchlists watchlists,
    ICanaryStore canaries,
    KeyRing keys,
    IDestinationStore destinations,
    IQueues queues,
    TimeProvider time)
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
                Queues = reachable ? await QueuesAsync(cancellationToken) : null,
                Alerts = reachable ? await AlertsAsync(request, cancellationToken) : null,
            },
            GigVetJson.Options);
    }

    private async Task<IReadOnlyList<QueueDepth>?> QueuesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await queues.DepthsAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            // Health is asked for when something is wrong; it does not fail with it.
            return null;
        }
    }

    /// <summary>Everybody sees how many destinations do not work; whoever sends a key sees which of theirs, and why.</summary>
    private async Task<object?> AlertsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var (failing, disabled) = await destinations.CountTroubleAsync(cancellationToken);
            var own = await keys.FindAsync(request.HttpContext) is { Customer: var customer }
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
