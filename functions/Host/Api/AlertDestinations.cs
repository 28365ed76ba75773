using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Alerts;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
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
    [Operation("Alerts", "List where the customer wants to be told")]
    [Answers(200, typeof(DestinationsAnswer))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/alerts")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var standing = await destinations.ListAsync(ApiKeyMiddleware.Customer(request), cancellationToken);
        return Results.Json(
            new DestinationsAnswer([.. standing.Where(one => desk.Channel(one.Channel) is not null).Select(one => Show(one, made: false))]),
            GigVetJson.Options);
    }

    [Function("GetAlertDestination")]
    [Operation("Alerts", "Show one destination, without its secrets")]
    [Answers(200, typeof(DestinationAnswer))]
    [Refuses(404)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string channel,
        CancellationToken cancellationToken)
        => desk.Channel(channel) is null ? NoChannel(request)
            : await destinations.FindAsync(ApiKeyMiddleware.Customer(request), channel, cancellationToken) is { } standing
                ? Results.Json(Show(standing, made: false), GigVetJson.Options)
                : NoDestination(request, channel);

    [Function("PutAlertDestination")]
    [Operation("Alerts", "Set a destination; what is left out stays as it is")]
    [Takes(typeof(DestinationBody))]
    [Answers(200, typeof(DestinationAnswer), When = "It was there before.")]
    [Answers(201, typeof(DestinationAnswer))]
    [Refuses(404)]
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
        var body = DestinationBody.Read(bytes);
        var minimum = body.MinimumBand ?? standing?.MinimumBand ?? RiskBand.Medium;
        var digestAbove = body.DigestAbove ?? standing?.DigestAbove ?? AlertDestination.DefaultDigestAbove;
        if (minimum is RiskBand.Inconclusive)
            throw new InvalidRequestException("minimumBand", "must be low, medium, high or critical.");
        if (digestAbove is < 1 or > MostDigestAbove)
            throw new InvalidRequestException("digestAbove", $"must be 1 to {MostDigestAbove}.");

        var sent = JsonSerializer.SerializeToElement(body.Settings);
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
    [Operation("Alerts", "Be told by this channel no longer")]
    [Answers(204)]
    [Refuses(404)]
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
    [Operation("Alerts", "Send a sample to a destination")]
    [Answers(200, typeof(SampleAnswer), When = "The receiver took it.")]
    [Refuses(404, 424)]
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
            return Results.Json(new SampleAnswer(alert.Id, Delivered: true, answer.Detail), GigVetJson.Options);
        }

        if (answer is ChannelAnswer.Never)
            await destinations.NoteAsync(standing, DestinationState.Disabled, answer.Detail, cancellationToken);

        return Problem.Result(request.HttpContext, 424, $"The sample was not delivered. {answer.Detail}");
    }

    internal static IResult NoChannel(HttpRequest request)
        => Problem.Result(request.HttpContext, 404, "There is no such channel.");

    internal static IResult NoDestination(HttpRequest request, string channel)
        => Problem.Result(request.HttpContext, 404, $"No destination is set: PUT /api/v1/alerts/{channel}.");

    private DestinationAnswer Show(AlertDestination destination, bool made) => new(
        destination.Channel,
        desk.Channel(destination.Channel)!.Show(destination.Settings, made),
        destination.MinimumBand,
        destination.DigestAbove,
        destination.State,
        destination.Trouble,
        destination.ChangedAt);
}

/// <summary>What is sent to <c>PUT /alerts/{channel}</c>; beside the first two members, the settings of the channel.</summary>
public sealed record DestinationBody
{
    private static readonly string[] Own = ["minimumBand", "digestAbove"];

    /// <summary>A contractor below it is not worth a message: low, medium, high or critical.</summary>
    public RiskBand? MinimumBand { get; init; }

    /// <summary>More alerts than this at a time become one message.</summary>
    public int? DigestAbove { get; init; }

    [OfChannel]
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Settings { get; init; }

    /// <summary>In two steps: the reader of JSON does not say rightly which of the settings is given twice.</summary>
    public static DestinationBody Read(ReadOnlySpan<byte> utf8)
    {
        var settings = JsonErrors.Read<Dictionary<string, JsonElement>>(utf8, "body");
        var own = settings.Where(one => Own.Contains(one.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var name in Own)
            settings.Remove(name);

        return JsonErrors.Read<DestinationBody>(JsonSerializer.SerializeToUtf8Bytes(own), "body") with { Settings = settings };
    }
}

public sealed record DestinationsAnswer(IReadOnlyList<DestinationAnswer> Destinations);

/// <param name="Settings">Enough to recognise them; a secret that GigVet made is shown this once.</param>
/// <param name="Trouble">Why it does not work, for a person who can act on it.</param>
public sealed record DestinationAnswer(
    string Channel,
    [property: OfChannel] object Settings,
    RiskBand MinimumBand,
    int DigestAbove,
    DestinationState State,
    string? Trouble,
    DateTimeOffset ChangedAt);

public sealed record SampleAnswer(string Id, bool Delivered, string Detail);
