using Azure;
using GigVet.Alerts;
using GigVet.Canaries;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
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
    [Operation("Service", "Say whether the service is alive and what it can reach")]
    [Answers(200, typeof(HealthAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var reachable = await storage.IsReachableAsync(cancellationToken);
        var connectors = reachable ? await canaries.StatesAsync(cancellationToken) : [];
        return Results.Json(
            new HealthAnswer
            {
                Status = reachable ? "ok" : "degraded",
                Storage = reachable ? "ok" : "unreachable",

                // Whose profiles are read to find out is nobody's business either.
                Connectors = [.. connectors.Select(connector => new ConnectorHealth(
                    connector.Platform,
                    connector.BrokenSince is null ? connector.Outcome : ConnectorOutcome.Broken,
                    connector.CheckedAt,
                    connector.BrokenSince,
                    connector.Missing,
                    FieldsRead: connector.Canaries.Sum(canary => canary.Fields.Count),
                    FieldsReadLastWell: connector.Canaries.Sum(canary => canary.LastGood.Count)))],

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
    private async Task<AlertsHealth?> AlertsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var (failing, disabled) = await destinations.CountTroubleAsync(cancellationToken);
            var own = await keys.FindAsync(request.HttpContext) is { Customer: var customer }
                ? await destinations.ListAsync(customer, cancellationToken)
                : null;

            return new AlertsHealth(
                failing, disabled, own is null ? null : [.. own.Select(one => new DestinationHealth(one.Channel, one.State, one.Trouble))]);
        }
        catch (RequestFailedException)
        {
            // Health is asked for when something is wrong; it does not fail with it.
            return null;
        }
    }
}

/// <summary>What works and what does not.</summary>
public sealed record HealthAnswer
{
    /// <summary><c>ok</c>, or <c>degraded</c> where storage cannot be reached.</summary>
    public required string Status { get; init; }

    /// <summary><c>ok</c> or <c>unreachable</c>.</summary>
    public required string Storage { get; init; }

    public required IReadOnlyList<ConnectorHealth> Connectors { get; init; }

    /// <summary>The official lists, and how old they are.</summary>
    public required IReadOnlyList<WatchlistReport> Watchlists { get; init; }

    /// <summary>What waits and what was given up; null where it is not known.</summary>
    public required IReadOnlyList<QueueDepth>? Queues { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required AlertsHealth? Alerts { get; init; }
}

/// <summary>How a platform's pages can be read.</summary>
/// <param name="Missing">What is no longer found on them.</param>
public sealed record ConnectorHealth(
    string Platform,
    ConnectorOutcome State,
    DateTimeOffset CheckedAt,
    DateTimeOffset? BrokenSince,
    IReadOnlyList<string> Missing,
    int FieldsRead,
    int FieldsReadLastWell);

/// <param name="Failing">Destinations of all customers that did not answer for a day.</param>
/// <param name="Disabled">Destinations of all customers to which nothing is sent any more.</param>
/// <param name="Destinations">The caller's own; null without a key.</param>
public sealed record AlertsHealth(int Failing, int Disabled, IReadOnlyList<DestinationHealth>? Destinations);

public sealed record DestinationHealth(string Channel, DestinationState State, string? Trouble);
