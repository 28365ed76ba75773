using System.Text.Json;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>What stands of alerts beside an assessment: one waiting to be handed on, and what was told so far.</summary>
internal static class OutboxRow
{
    private const string State = "AlertState";

    public static TableEntity Of(string partition, Alert alert)
    {
        var row = new TableEntity(partition, Keys.Outbox(alert.Id));
        PackedJson.Write(row, alert);
        return row;
    }

    public static void Write(TableEntity latest, AlertState state)
        => latest[State] = JsonSerializer.Serialize(state, GigVetJson.Options);

    /// <returns>Null when none was kept, or by another version of GigVet: then the latest assessment stands for it.</returns>
    public static AlertState? ReadState(TableEntity latest)
    {
        try
        {
            return latest.GetString(State) is { } text ? JsonSerializer.Deserialize<AlertState>(text, GigVetJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
