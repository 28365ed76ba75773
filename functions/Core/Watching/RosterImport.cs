using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Watching;

/// <summary>Takes over a roster that was sent as a file, with a result for every line.</summary>
public sealed class RosterImport(RosterFile file, Roster roster)
{
    /// <param name="preview">Says what would happen and changes nothing.</param>
    /// <exception cref="InvalidRequestException">The file as a whole cannot be used.</exception>
    public async Task<IReadOnlyList<ImportedLine>> RunAsync(
        string customer, Stream csv, bool preview, CancellationToken cancellationToken)
    {
        var lines = file.Read(csv);
        var standing = await roster.AllAsync(customer, cancellationToken);
        (RosterLine Line, RosterEntry? Standing)[] changes =
        [
            .. lines.Where(line => line is { Line: not null, ReplacedBy: null })
                .Select(line => (line.Line!, standing.GetValueOrDefault(line.Line!.Request.Contractor)))
                .Where(pair => !IsSame(pair.Item1, pair.Item2)),
        ];
        var missed = preview ? [] : await roster.PutManyAsync(customer, changes, cancellationToken);

        return [.. lines.Select(line => Result(line, standing, missed))];
    }

    private static ImportedLine Result(
        RosterFileLine line, IReadOnlyDictionary<ContractorRef, RosterEntry> standing, IReadOnlyList<ContractorRef> missed)
    {
        if (line.Line is not { } read)
            return new ImportedLine(line.Number, ImportState.Error, null, line.Errors);

        var contractor = read.Request.Contractor;
        var known = standing.GetValueOrDefault(contractor);
        if (line.ReplacedBy is { } later)
        {
            return new ImportedLine(
                line.Number, ImportState.Repeated, contractor, [new FieldError("profile", $"stands in line {later} too, which counts.")]);
        }

        if (missed.Contains(contractor))
        {
            return new ImportedLine(
                line.Number, ImportState.Error, contractor, [new FieldError("line", "was changed by somebody else at the same time; send it again.")]);
        }

        var state = known is null ? ImportState.Added : IsSame(read, known) ? ImportState.Unchanged : ImportState.Updated;
        return new ImportedLine(line.Number, state, contractor, []);
    }

    private static bool IsSame(RosterLine line, RosterEntry? entry) => entry is not null
        && (line.Cadence, line.Note, line.Paused, line.EndedAt) == (entry.Cadence, entry.Note, entry.Paused, entry.EndedAt)
        && RosterLine.AskSame(line.Request, entry.Request);
}

/// <summary>What became of one line of the file.</summary>
public sealed record ImportedLine(int Line, ImportState State, ContractorRef? Contractor, IReadOnlyList<FieldError> Errors);

public enum ImportState
{
    Added,
    Updated,
    Unchanged,

    /// <summary>A later line has the same contractor.</summary>
    Repeated,
    Error,
}
