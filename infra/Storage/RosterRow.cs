using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;

namespace GigVet.Storage;

/// <summary>The columns of a row of table Roster.</summary>
internal static class RosterRow
{
    public const string Band = "Band";
    public const string NextCheckAt = "NextCheckAt";
    public const string StirredAt = "StirredAt";

    private const string Empty = "";

    public static TableEntity Of(RosterEntry entry)
    {
        var row = AfterCheck(entry);
        row[nameof(Cadence)] = entry.Cadence.ToString();
        row["Note"] = entry.Note;
        row["AddedAt"] = entry.AddedAt;
        row["Paused"] = entry.Paused;
        row["EndedAt"] = entry.EndedAt;
        row[StirredAt] = entry.StirredAt;
        PackedJson.Write(row, entry.Request);
        return row;
    }

    /// <summary>What a check changes, to be merged into the row.</summary>
    public static TableEntity AfterCheck(RosterEntry entry)
    {
        var state = entry.State;
        var row = Latest(new TableEntity(entry.Customer, Keys.Contractor(entry.Request.Contractor)), state);
        row[NextCheckAt] = entry.NextCheckAt;
        row["CheckedAt"] = state.CheckedAt;
        row["Failures"] = state.Failures;

        // A merge cannot take a column away; empty stands for none.
        row["GoneOn"] = string.Join(' ', state.GoneOn.Select(day => day.ToString("O", CultureInfo.InvariantCulture)));
        row["Unread"] = state.Unread.Count == 0 ? Empty : JsonSerializer.Serialize(state.Unread, GigVetJson.Options);
        row["PutOffSince"] = state.PutOffSince?.ToString("O", CultureInfo.InvariantCulture) ?? Empty;
        return row;
    }

    /// <summary>The latest result.</summary>
    public static TableEntity Latest(TableEntity row, WatchState state)
    {
        row[Band] = state.Band?.ToString();
        row["Score"] = state.Score;
        row["Assessment"] = state.Assessment;
        row["AssessedAt"] = state.AssessedAt;
        return row;
    }

    public static RosterEntry ToEntry(TableEntity row) => new(
        row.PartitionKey,
        PackedJson.Read<VetRequest>(row)!,
        Enum.Parse<Cadence>(row.GetString(nameof(Cadence))!),
        row.GetDateTimeOffset(NextCheckAt)!.Value)
    {
        Note = row.GetString("Note"),
        AddedAt = row.GetDateTimeOffset("AddedAt") ?? default,
        Paused = row.GetBoolean("Paused") ?? false,
        EndedAt = row.GetDateTimeOffset("EndedAt"),
        StirredAt = row.GetDateTimeOffset(StirredAt),
        Fence = row.ETag.ToString(),
        State = new WatchState
        {
            CheckedAt = row.GetDateTimeOffset("CheckedAt"),
            Band = Enum.TryParse<RiskBand>(row.GetString(Band), out var band) ? band : null,
            Score = row.GetInt32("Score"),
            Assessment = row.GetString("Assessment"),
            AssessedAt = row.GetDateTimeOffset("AssessedAt"),
            Failures = row.GetInt32("Failures") ?? 0,
            GoneOn =
            [
                .. (row.GetString("GoneOn") ?? Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(day => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)),
            ],
            Unread = row.GetString("Unread") is { Length: > 0 } unread
                ? JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(unread, GigVetJson.Options)!
                : new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal),
            PutOffSince = row.GetString("PutOffSince") is { Length: > 0 } since
                ? DateTimeOffset.ParseExact(since, "O", CultureInfo.InvariantCulture)
                : null,
        },
    };
}
