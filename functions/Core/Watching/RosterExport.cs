using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace GigVet.Watching;

/// <summary>
/// Writes a roster as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read it right). A cell that a spreadsheet
/// would take for a formula gets an apostrophe before it: whoever fills in a name or a note cannot make it calculate.
/// </summary>
public static class RosterExport
{
    /// <summary>What formulas begin with (OWASP, CSV injection), also in full width.</summary>
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    private static readonly string[] Columns =
    [
        "profile", "github", "portfolio", "role", "cadence", "note", "name", "email", "phone", "country", "city", "paused", "ended_at",
        "url", "band", "score", "assessment", "assessed_at", "last_checked_at", "next_check_at", "added_at",
    ];

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = Formulas,
        InjectionEscapeCharacter = '\'',
        NewLine = "\r\n",
    };

    /// <summary>Writes entries as they come; no more than one page of them is ever held.</summary>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<RosterEntry> entries, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        await csv.NextRecordAsync();

        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            foreach (var cell in Cells(entry))
                csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    private static IEnumerable<string?> Cells(RosterEntry entry) =>
    [
        entry.Request.Contractor.ToString(),
        entry.Request.GitHub,
        string.Join(' ', entry.Request.Portfolio.Select(site => site.AbsoluteUri)),
        Word(entry.Request.Role),
        Word(entry.Cadence),
        entry.Note,
        entry.Request.Claims.Name,
        entry.Request.Claims.Email,
        entry.Request.Claims.Phone,
        entry.Request.Claims.Country,
        entry.Request.Claims.City,
        entry.Paused ? "yes" : "no",
        Time(entry.EndedAt),
        entry.Request.ProfileUrl.AbsoluteUri,
        entry.State.Band is { } band ? Word(band) : null,
        entry.State.Score?.ToString(CultureInfo.InvariantCulture),
        entry.State.Assessment,
        Time(entry.State.AssessedAt),
        Time(entry.State.CheckedAt),
        entry is { Paused: false, EndedAt: null } || entry.EndedAt > entry.NextCheckAt ? Time(entry.NextCheckAt) : null,
        Time(entry.AddedAt),
    ];

    private static string Word<T>(T value)
        where T : struct, Enum
        => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
