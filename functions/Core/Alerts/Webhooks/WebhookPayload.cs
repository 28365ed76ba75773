using System.Globalization;
using System.Text.Json;
using GigVet.Vetting;

namespace GigVet.Alerts.Webhooks;

/// <summary>An alert as Standard Webhooks has an event: type, timestamp, data.</summary>
public static class WebhookPayload
{
    public static string Of(Alert alert) => JsonSerializer.Serialize(
        new { Type = TypeOf(alert.Kind), Timestamp = alert.At, Data = alert }, GigVetJson.Options);

    public static string TypeOf(AlertKind kind) => kind switch
    {
        AlertKind.BandRose => "contractor.band_rose",
        AlertKind.NewStrongFinding => "contractor.strong_finding",
        AlertKind.FirstLook => "contractor.first_look",
        AlertKind.ContractorReplied => "contractor.replied",
        AlertKind.SourceLost => "contractor.source_lost",
        AlertKind.DestinationFailed => "destination.failed",
        AlertKind.ConnectorBroken => "connector.broken",
        AlertKind.Digest => "alert.digest",
        AlertKind.WeeklyDigest => "roster.weekly_digest",
        AlertKind.Sample => "alert.sample",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind.ToString().ToLower(CultureInfo.InvariantCulture)),
    };
}
