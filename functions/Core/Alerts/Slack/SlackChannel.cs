using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Settings;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Alerts.Slack;

/// <summary>Slack, by an incoming webhook. The address is a secret: it is never logged and never shown in full.</summary>
[Setting("hosts that Slack's webhooks may be on", Name = AllowedHosts, Usual = "hooks.slack.com, hooks.slack-gov.com")]
public sealed class SlackChannel(
    IWeb web, ReceiverAddress addresses, IConfiguration configuration, TimeProvider time) : IAlertChannel
{
    public const string AllowedHosts = "GigVet:Slack:AllowedHosts";

    /// <summary>As it is escaped for JSON anyway, text need not be turned into ASCII.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<string> _hosts
        = ReceiverAddress.Hosts(configuration, AllowedHosts, "hooks.slack.com", "hooks.slack-gov.com");

    public string Name => "slack";

    /// <value>Slack takes one message a second; a tenth for clocks that differ.</value>
    public TimeSpan Gap => TimeSpan.FromSeconds(1.1);

    public bool Gathers => true;

    public Type BodyType => typeof(SlackBody);

    public Type ShownType => typeof(SlackShown);

    public JsonElement Read(JsonElement body, JsonElement? standing)
    {
        var sent = JsonErrors.Read<SlackBody>(JsonSerializer.SerializeToUtf8Bytes(body), "body");
        if (sent.WebhookUrl is null && standing is { } kept)
            return kept;

        var url = addresses.Read(sent.WebhookUrl, "webhookUrl", _hosts);
        return JsonSerializer.SerializeToElement(new SlackSettings(url), GigVetJson.Options);
    }

    public object Show(JsonElement settings, bool made) => new SlackShown(
        ReceiverAddress.Shown(settings.Deserialize<SlackSettings>(GigVetJson.Options)!.WebhookUrl));

    public async Task<ChannelAnswer> SendAsync(AlertDestination destination, Alert alert, CancellationToken cancellationToken)
    {
        var url = destination.Read<SlackSettings>().WebhookUrl;
        var answer = await PostAsync(url, SlackMessage.Of(alert), cancellationToken);
        if (SlackAnswer.IsUnwanted(answer))
        {
            // A message without its form is better than none.
            await Task.Delay(Gap, time, cancellationToken);
            answer = await PostAsync(url, SlackMessage.PlainOf(alert), cancellationToken);
        }

        return SlackAnswer.Of(answer);
    }

    private async Task<WebAnswer> PostAsync(Uri url, JsonObject message, CancellationToken cancellationToken)
        => await web.SendAsync(ReceiverAnswer.Request(url, message.ToJsonString(Readable)), cancellationToken);

    private sealed record SlackBody(string? WebhookUrl = null);

    private sealed record SlackSettings(Uri WebhookUrl);

    private sealed record SlackShown(string WebhookUrl);
}
