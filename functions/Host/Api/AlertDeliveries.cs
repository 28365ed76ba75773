using System.Globalization;
using GigVet.Alerts;
using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>What was sent to a destination and how it was taken; and sending one of it again.</summary>
public sealed class AlertDeliveries(
    AlertDesk desk, IDestinationStore destinations, IDeliveryStore deliveries, IOpenAlerts open, IAlertQueue queue, TimeProvider time)
{
    private const string Route = "api/v1/alerts/{channel}/deliveries";
    private const int MostAtOnce = 100;

    [Function("ListAlertDeliveries")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
    {
        if (desk.Channel(channel) is null)
            return AlertDestinations.NoChannel(request);

        var log = await deliveries.ListAsync(ApiKeyMiddleware.Customer(request), channel, Limit(request), cancellationToken);
        return Results.Json(new { Deliveries = log }, GigVetJson.Options);
    }

    [Function("ReplayAlertDelivery")]
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
        return Results.Json(new { Id = id, State = DeliveryState.Pending }, GigVetJson.Options, statusCode: 202);
    }

    private static int Limit(HttpRequest request)
    {
        var text = request.Query["limit"].ToString();
        if (text.Length == 0)
            return MostAtOnce;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostAtOnce
            ? limit
            : throw new InvalidRequestException("limit", $"must be 1 to {MostAtOnce}.");
    }
}
