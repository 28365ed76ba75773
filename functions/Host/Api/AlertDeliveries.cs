using GigVet.Alerts;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>What was sent to a destination and how it was taken; and sending one of it again.</summary>
public sealed class AlertDeliveries(
    AlertDesk desk, IDestinationStore destinations, IDeliveryStore deliveries, IDeliveryLog log, IOpenAlerts open, IAlertQueue queue, Cursors cursors, TimeProvider time)
{
    private const string Route = "api/v1/alerts/{channel}/deliveries";
    private const int MostAtOnce = 100;

    [Function("ListAlertDeliveries")]
    [Operation("Alerts", "List what was sent to a destination and how it was taken")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = MostAtOnce, Example = "20")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(DeliveriesAnswer))]
    [Refuses(404)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
    {
        if (desk.Channel(channel) is null)
            return AlertDestinations.NoChannel(request);

        var limit = ListLimit.Read(request, MostAtOnce, MostAtOnce);
        var after = await cursors.ReadAsync(request, cancellationToken);
        var (page, next) = await log.PageAsync(ApiKeyMiddleware.Customer(request), channel, limit, after, cancellationToken);
        return Results.Json(new DeliveriesAnswer(page, await cursors.WriteAsync(request, next, cancellationToken)), GigVetJson.Options);
    }

    [Function("ReplayAlertDelivery")]
    [Operation("Alerts", "Send an alert again, under the same id")]
    [Asks("id", typeof(string), "The id of the delivery, as the list shows it.", Example = "alr_01h0000000000000000000000")]
    [Answers(202, typeof(ReplayAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/replay")] HttpRequest request,
        string channel,
        string id,
        CancellationToken cancellationToken)
    {
        if (desk.Channel(channel) is null)
            return AlertDestinations.NoChannel(request);

        var customer = ApiKeyMiddleware.Customer(request);
        if (await destinations.FindAsync(customer, channel, cancellationToken) is not { } destination)
            return AlertDestinations.NoDestination(request, channel);
        if (destination.State is DestinationState.Disabled)
            return Problem.Result(request.HttpContext, 409, $"The destination is disabled: {destination.Trouble} Set it anew first.");

        var now = time.GetUtcNow();
        if (!AlertId.IsWellFormed(id)
            || !await deliveries.ReplayAsync(customer, channel, id, now, cancellationToken))
        {
            return Problem.Result(request.HttpContext, 404, "There is no such delivery.");
        }

        var message = new AlertMessage(customer, id, channel);
        await open.AddAsync(message, now, cancellationToken);
        await queue.EnqueueAsync(message, TimeSpan.Zero, cancellationToken);
        return Results.Json(new ReplayAnswer(id, DeliveryState.Pending), GigVetJson.Options, statusCode: 202);
    }
}

/// <param name="Deliveries">Newest first.</param>
/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record DeliveriesAnswer(IReadOnlyList<DeliveryRecord> Deliveries, string? Cursor);

public sealed record ReplayAnswer(string Id, DeliveryState State);
