using System.Globalization;
using System.Text.Json;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Alerts.Webhooks;

/// <summary>The customer's own program, by Standard Webhooks 1.0.0.</summary>
public sealed class WebhookChannel(IWeb web, ReceiverAddress addresses, TimeProvider time) : IAlertChannel
{
    /// <summary>A secret that was replaced signs so much longer, beside the new one.</summary>
    public static readonly TimeSpan Rotation = TimeSpan.FromHours(24);

    /// <summary>Every secret costs a signature; who rotates in a hurry keeps the newest.</summary>
    private const int MostSecrets = 4;

    public string Name => "webhook";

    public TimeSpan Gap => TimeSpan.Zero;

    public bool Gathers => false;

    public Type BodyType => typeof(WebhookBody);

    public Type ShownType => typeof(WebhookShown);

    public JsonElement Read(JsonElement body, JsonElement? standing)
    {
        var sent = JsonErrors.Read<WebhookBody>(JsonSerializer.SerializeToUtf8Bytes(body), "body");
        var known = standing?.Deserialize<WebhookSettings>(GigVetJson.Options);
        var url = sent.Url is null && known is not null ? known.Url : addresses.Read(sent.Url, "url", []);
        var secret = sent.Secret is { } text ? WebhookSecret.Read(text, "secret")
            : known is not null ? known.Secrets[0].Value
            : WebhookSecret.New();

        return JsonSerializer.SerializeToElement(new WebhookSettings(url, Rotated(known, secret)), GigVetJson.Options);
    }

    public object Show(JsonElement settings, bool made)
    {
        var (url, secrets) = settings.Deserialize<WebhookSettings>(GigVetJson.Options)!;
        return new WebhookShown(
            url.GetLeftPart(UriPartial.Path),
            made ? secrets[0].Value : null,
            [.. Valid(secrets).Select(secret => secret with { Value = WebhookSecret.Shown(secret.Value) })]);
    }

    public async Task<ChannelAnswer> SendAsync(AlertDestination destination, Alert alert, CancellationToken cancellationToken)
    {
        var (url, secrets) = destination.Read<WebhookSettings>();
        var body = WebhookPayload.Of(alert);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var signatures = Valid(secrets).Select(secret => WebhookSecret.Sign(secret.Value, alert.Id, timestamp, body));
        var request = ReceiverAnswer.Request(url, body) with
        {
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["webhook-id"] = alert.Id,
                ["webhook-timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture),
                ["webhook-signature"] = string.Join(' ', signatures),
            },
        };

        return ReceiverAnswer.Of(await web.SendAsync(request, cancellationToken));
    }

    private List<SigningSecret> Rotated(WebhookSettings? known, string secret)
    {
        if (known is null)
            return [new SigningSecret(secret, null)];
        if (known.Secrets[0].Value == secret)
            return known.Secrets;

        var until = time.GetUtcNow() + Rotation;
        return
        [
            new SigningSecret(secret, null),
            .. Valid(known.Secrets)
                .Where(old => old.Value != secret)
                .Select(old => old with { Until = old.Until ?? until })
                .Take(MostSecrets - 1),
        ];
    }

    private IEnumerable<SigningSecret> Valid(IEnumerable<SigningSecret> secrets)
        => secrets.Where(secret => secret.Until is not { } until || until > time.GetUtcNow());

    private sealed record WebhookBody(string? Url = null, string? Secret = null);

    private sealed record WebhookSettings(Uri Url, List<SigningSecret> Secrets);

    /// <param name="Until">When it stops signing; null for the one in force.</param>
    private sealed record SigningSecret(string Value, DateTimeOffset? Until);

    /// <param name="Secret">The one that GigVet made for these settings, this once.</param>
    /// <param name="Secrets">The first letters of those that sign.</param>
    private sealed record WebhookShown(string Url, string? Secret, IReadOnlyList<SigningSecret> Secrets);
}
