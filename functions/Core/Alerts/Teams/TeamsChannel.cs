using System.Text.Json;
using GigVet.Settings;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Alerts.Teams;

/// <summary>Microsoft Teams, by the address of a workflow "when a webhook request is received". The address is a secret.</summary>
[Setting("hosts that workflows of Teams may be on; a name that begins with a dot stands for all below it", Name = AllowedHosts, Usual = "Microsoft's")]
public sealed class TeamsChannel(IWeb web, ReceiverAddress addresses, IConfiguration configuration) : IAlertChannel
{
    public const string AllowedHosts = "GigVet:Teams:AllowedHosts";

    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<string> _hosts = ReceiverAddress.Hosts(
        configuration, AllowedHosts, ".logic.azure.com", ".api.powerplatform.com", ".webhook.office.com");

    public string Name => "teams";

    public TimeSpan Gap => TimeSpan.FromSeconds(1.1);

    public bool Gathers => true;

    public Type BodyType => typeof(TeamsBody);

    public Type ShownType => typeof(TeamsShown);

    public JsonElement Read(JsonElement body, JsonElement? standing)
    {
        var sent = JsonErrors.Read<TeamsBody>(JsonSerializer.SerializeToUtf8Bytes(body), "body");
        if (sent.WebhookUrl is null && standing is { } kept)
            return kept;

        var url = addresses.Read(sent.WebhookUrl, "webhookUrl", _hosts);
        return JsonSerializer.SerializeToElement(new Settings(url), GigVetJson.Options);
    }

    public object Show(JsonElement settings, bool made) => new TeamsShown(
        ReceiverAddress.Shown(settings.Deserialize<Settings>(GigVetJson.Options)!.WebhookUrl));

    public async Task<ChannelAnswer> SendAsync(AlertDestination destination, Alert alert, CancellationToken cancellationToken)
    {
        var request = ReceiverAnswer.Request(destination.Read<Settings>().WebhookUrl, TeamsCard.Of(alert));
        var answer = await web.SendAsync(request, cancellationToken);

        return answer switch
        {
            WebAnswer.Answered { Status: 401 or 403 or 404 } gone
                => new ChannelAnswer.Never($"{ReceiverAnswer.Status(gone)}: the workflow does not exist any more, or takes no messages."),
            WebAnswer.Answered { Status: 429 } many
                => new ChannelAnswer.Later("429: too many messages.", ReceiverAnswer.After(many) ?? UsualPause),
            _ => ReceiverAnswer.Of(answer),
        };
    }

    private sealed record TeamsBody(string? WebhookUrl = null);

    private sealed record Settings(Uri WebhookUrl);

    private sealed record TeamsShown(string WebhookUrl);
}
