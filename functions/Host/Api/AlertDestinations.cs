using System.Text.Json;
using GigVet.Alerts;
using GigVet.Functions.Http;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Where a customer wants to be told: by which channels, from which band on, and whether that works.</summary>
public sealed class AlertDestinations(AlertDesk desk, IDestinationStore destinations, TimeProvider time)
{
    private const string Route = "api/v1/alerts/{channel}";
    private const int MostDigestAbove = 100;

    [Function("ListAlertDestinations")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/alerts")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var standing = await destinations.ListAsync(ApiKeyMiddleware.Customer(request), cancellationToken);
        return Results.Json(
            new { Destinations = standing.Where(one => desk.Channel(one.Channel) is not null).Select(one => Show(one, made: false)) },
            GigVetJson.Options);
    }

    [Function("GetAlertDestination")]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
        => desk.Channel(channel) is null ? NoChannel(request)
            : await destinations.FindAsync(ApiKeyMiddleware.Customer(request), channel, cancellationToken) is { } standing
                ? Results.Json(Show(standing, made: false), GigVetJson.Options)
                : NoDestination(request, channel);

    [Function("PutAlertDestination")]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
    {
        if (desk.Channel(channel) is not { } way)
            return NoChannel(request);

        var (bytes, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (bytes is null)
            return refusal!;

        var customer = ApiKeyMiddleware.Customer(request);
        var standing = await destinations.FindAsync(customer, channel, cancellationToken);
        var body = JsonErrors.Read<Dictionary<string, JsonElement>>(bytes, "body");
        var minimum = Take<RiskBand>(body, "minimumBand", "must be low, medium, high or critical.")
            ?? standing?.MinimumBand ?? RiskBand.Medium;
        var digestAbove = Take<int>(body, "digestAbove", "must be a whole number.")
            ?? standing?.DigestAbove ?? AlertDestination.DefaultDigestAbove;
        if (minimum is RiskBand.Inconclusive)
            throw new InvalidRequestException("minimumBand", "must be low, medium, high or critical.");
        if (digestAbove is < 1 or > MostDigestAbove)
            throw new InvalidRequestException("digestAbove", $"must be 1 to {MostDigestAbove}.");

        var sent = JsonSerializer.SerializeToElement(body);
        var destination = new AlertDestination
        {
            Customer = customer,
            Channel = channel,
            Settings = way.Read(sent, standing?.Settings),
            MinimumBand = minimum,
            DigestAbove = digestAbove,
            ChangedAt = time.GetUtcNow(),
        };
        await destinations.SaveAsync(destination, cancellationToken);

        return Results.Json(
            Show(destination, made: standing is null && !sent.TryGetProperty("secret", out _)),
            GigVetJson.Options,
            statusCode: standing is null ? 201 : 200);
    }

    [Function("DeleteAlertDestination")]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
    {
        if (desk.Channel(channel) is null)
            return NoChannel(request);

        await destinations.DeleteAsync(ApiKeyMiddleware.Customer(request), channel, cancellationToken);
        return Results.NoContent();
    }

    [Function("TestAlertDestination")]
    public async Task<IResult> TestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/test")] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
    {
        if (desk.Channel(channel) is not { } way)
            return NoChannel(request);
        if (await destinations.FindAsync(ApiKeyMiddleware.Customer(request), channel, cancellationToken) is not { } standing)
            return NoDestination(request, channel);

        var alert = AlertSample.Of(time.GetUtcNow());
        var answer = await way.SendAsync(standing, alert, cancellationToken);
        if (answer is ChannelAnswer.Delivered)
        {
            await destinations.NoteAsync(standing, DestinationState.Active, null, cancellationToken);
            return Results.Json(new { alert.Id, Delivered = true, answer.Detail }, GigVetJson.Options);
        }

        if (answer is ChannelAnswer.Never)
            await destinations.NoteAsync(standing, DestinationState.Disabled, answer.Detail, cancellationToken);

        return Problem.Result(request.HttpContext, 502, $"The sample was not delivered. {answer.Detail}");
    }

    internal static IResult NoChannel(HttpRequest request)
        => Problem.Result(request.HttpContext, 404, "There is no such channel.");

    internal static IResult NoDestination(HttpRequest request, string channel)
        => Problem.Result(request.HttpContext, 404, $"No destination is set: PUT /api/v1/alerts/{channel}.");

    private static T? Take<T>(Dictionary<string, JsonElement> body, string field, string wrong)
        where T : struct
    {
        if (!body.Remove(field, out var value) || value.ValueKind is JsonValueKind.Null)
            return null;

        try
        {
            return value.Deserialize<T>(GigVetJson.Strict);
        }
        catch (JsonException)
        {
            throw new InvalidRequestException(field, wrong);
        }
    }

    private object Show(AlertDestination destination, bool made) => new
    {
        destination.Channel,
        Settings = desk.Channel(destination.Channel)!.Show(destination.Settings, made),
        destination.MinimumBand,
        destination.DigestAbove,
        destination.State,
        destination.Trouble,
        destination.ChangedAt,
    };
}
