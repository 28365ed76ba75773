using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using GigVet.Decisions;
using GigVet.Model;
using GigVet.Storage.Protection;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>
/// The columns of the row of a contractor's latest assessment, and of its rows in the history. The latest also says what
/// else there is of the contractor, so that mostly one read tells all: the timeline, whether anything was decided, and
/// whether they are on the roster. A column that is not there says nothing; one that says "no" is certain.
/// </summary>
internal static class LatestRow
{
    /// <summary>False until somebody is about to decide, reply or link: nothing lies beside the decisions.</summary>
    public const string Decided = "Decided";

    /// <summary>False while nobody has put them on the roster since somebody looked there.</summary>
    public const string Watched = "Watched";

    private const string Timeline = "Timeline";
    private const string Build = "Build";

    /// <summary>What another build wrote may lack what this one answers with.</summary>
    private static readonly string ThisBuild = typeof(Assessment).Module.ModuleVersionId.ToString("N");

    public static TableEntity Of(string partition, string row, Assessment assessment)
    {
        var entity = new TableEntity(partition, row)
        {
            ["Id"] = assessment.Id,
            ["Score"] = assessment.Score,
            ["Band"] = Word(assessment.Band),
            ["Recommendation"] = Word(assessment.Recommendation),
            ["Coverage"] = assessment.Coverage,
            ["PolicyVersion"] = assessment.PolicyVersion,
            ["AssessedAt"] = assessment.AssessedAt,
            [Build] = ThisBuild,
        };
        PackedJson.Write(entity, assessment);
        return entity;
    }

    /// <summary>Hands on what the row before said of decisions and the roster.</summary>
    /// <param name="known">Null where the contractor was never assessed.</param>
    public static void CarryOver(TableEntity? known, TableEntity row, Occasion occasion)
    {
        // Nobody decides about whoever was never assessed; after an erasure, it is not known what is still being taken away.
        if (known is null)
            row[Decided] = false;
        else if (known.GetBoolean(Decided) is { } decided)
            row[Decided] = decided;

        if (occasion is Occasion.Sweep)
            row[Watched] = true;
        else if (known?.GetBoolean(Watched) is { } watched)
            row[Watched] = watched;
    }

    /// <summary>The timeline with one more assessment at its place.</summary>
    /// <param name="key">Of its row in the history: they sort newest first.</param>
    public static void AddToTimeline(TableEntity row, IReadOnlyList<Moment> before, string key, Assessment assessment)
    {
        var one = new TimelineEntry(
            assessment.Id, assessment.Score, assessment.Band, assessment.Recommendation, assessment.AssessedAt.ToUniversalTime());
        row[Timeline] = JsonSerializer.Serialize(
            before.Append(new Moment(key, one)).OrderBy(moment => moment.Key, StringComparer.Ordinal).Take(ContractorRecord.TimelineLength),
            GigVetJson.Options);
    }

    /// <returns>Newest first; null where the row does not say.</returns>
    public static IReadOnlyList<Moment>? ReadTimeline(TableEntity latest)
    {
        try
        {
            return latest.GetString(Timeline) is { } text ? JsonSerializer.Deserialize<Moment[]>(text, GigVetJson.Options) : null;
        }
        catch (JsonException)
        {
            // Of another version of GigVet.
            return null;
        }
    }

    /// <summary>The place in the timeline of a row of the history.</summary>
    public static Moment MomentOf(TableEntity row) => new(row.RowKey, new TimelineEntry(
        row.GetString("Id")!,
        row.GetInt32("Score")!.Value,
        Enum.Parse<RiskBand>(row.GetString("Band")!, ignoreCase: true),
        Enum.Parse<Recommendation>(row.GetString("Recommendation")!, ignoreCase: true),
        row.GetDateTimeOffset("AssessedAt")!.Value));

    public static KeptAssessment? ReadAssessment(TableEntity latest)
    {
        if (latest.GetString(Build) == ThisBuild)
            return PackedJson.Unpack(latest) is { } json ? new KeptAssessment(json) : null;

        return PackedJson.Read<Assessment>(latest) is { } assessment ? new KeptAssessment(assessment) : null;
    }

    /// <summary>Has the row say "yes" from now on. Also one that says nothing: whoever is about to write "no" there looked too early.</summary>
    /// <returns>False where nobody was assessed, or is being erased.</returns>
    public static async Task<bool> SayAsync(StorageTables tables, string partition, string column, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        for (; ; )
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(
                partition, Keys.Latest, [AssessmentBar.Column, column], cancellationToken);
            if (found is not { HasValue: true, Value: { } latest } || latest.ContainsKey(AssessmentBar.Column))
                return false;
            if (latest.GetBoolean(column) is true)
                return true;

            try
            {
                await table.UpdateEntityAsync(
                    new TableEntity(partition, Keys.Latest) { [column] = true }, latest.ETag, TableUpdateMode.Merge, cancellationToken);
                return true;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 412)
            {
                // Assessed anew meanwhile, or erased.
            }
        }
    }

    /// <summary>Notes in a row that says nothing of the roster that nobody was found there.</summary>
    public static async Task NoteNotWatchedAsync(TableClient table, TableEntity latest, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(
                new TableEntity(latest.PartitionKey, latest.RowKey) { [Watched] = false }, latest.ETag, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException)
        {
            // Changed since; or it could not be noted, and the next look reads the roster again.
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLower(CultureInfo.InvariantCulture);

    /// <summary>One assessment in the timeline.</summary>
    /// <param name="Key">Of its row in the history.</param>
    internal sealed record Moment(string Key, TimelineEntry Entry);
}
