using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Watching;

/// <summary>
/// Reads a roster as CSV (RFC 4180; comma, semicolon or tab). Every line ends as a contractor or as errors that name
/// their columns; cells are text and nothing else, whatever a spreadsheet would make of them.
/// </summary>
public sealed class RosterFile(RosterReader reader)
{
    public const int MostLines = 10_000;

    private const int LongestCell = 8_000;

    private static readonly string[] Known =
        ["profile", "github", "portfolio", "role", "cadence", "note", "name", "email", "phone", "country", "city", "paused", "ended_at"];

    /// <exception cref="InvalidRequestException">The file as a whole cannot be used.</exception>
    public IReadOnlyList<RosterFileLine> Read(Stream csv)
    {
        var broken = new List<(int Line, string Message)>();
        using var text = new StreamReader(csv, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var rows = new CsvReader(text, Configuration(broken));
        var columns = Header(rows);
        var lines = new List<RosterFileLine>();
        while (Next(rows))
        {
            if (lines.Count == MostLines)
                throw new InvalidRequestException("body", $"has more than {MostLines} lines; send it in parts.");

            // Where the line begins: a cell may hold several.
            var number = rows.Parser.RawRow;
            var line = Line(number, rows, columns);
            // The reader finds a stray quote only when the cell is looked at.
            lines.Add(broken.Count > 0 ? RosterFileLine.Wrong(number, new FieldError("line", broken[0].Message)) : line);
            broken.Clear();
        }

        return Single(lines);
    }

    private static CsvConfiguration Configuration(List<(int Line, string Message)> broken) => new(CultureInfo.InvariantCulture)
    {
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";", "\t"],
        IgnoreBlankLines = true,
        TrimOptions = TrimOptions.Trim,
        PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        BadDataFound = bad => broken.Add((bad.Context.Parser!.RawRow, "has a quote in the middle of a cell; double it, or quote the whole cell.")),
        MissingFieldFound = null,
        MaxFieldSize = LongestCell,
    };

    private static string[] Header(CsvReader rows)
    {
        if (!Next(rows) || !rows.ReadHeader() || rows.HeaderRecord is not { } header)
            throw new InvalidRequestException("body", $"is empty; the first line names the columns: {string.Join(", ", Known)}.");

        string[] columns = [.. header.Select(column => column.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        if (!columns.Contains("profile", StringComparer.Ordinal))
        {
            throw new InvalidRequestException(
                "header", $"must name the columns in the first line, \"profile\" among them; known are {string.Join(", ", Known)}.");
        }

        FieldError[] wrong =
        [
            .. columns.Where(column => !Known.Contains(column, StringComparer.Ordinal))
                .Select(column => new FieldError(column.Length == 0 ? "header" : Shown(column), $"is not a known column; known are {string.Join(", ", Known)}.")),
            .. columns.CountBy(column => column).Where(column => column.Value > 1)
                .Select(column => new FieldError(Shown(column.Key), "is given twice in the header.")),
        ];

        return wrong.Length == 0 ? columns : throw new InvalidRequestException(wrong);
    }

    private static bool Next(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (MaxFieldSizeException)
        {
            // The reader cannot go on behind it.
            throw new InvalidRequestException("body", $"line {rows.Parser.RawRow}: a cell is longer than {LongestCell} characters; is a quote left open?");
        }
    }

    private RosterFileLine Line(int number, CsvReader rows, string[] columns)
    {
        if (rows.Parser.Count > columns.Length)
            return RosterFileLine.Wrong(number, new FieldError("line", $"has {rows.Parser.Count} cells; the header has {columns.Length}."));

        var cells = columns.Index().ToDictionary(
            column => column.Item,
            column => column.Index < rows.Parser.Count && rows.Parser[column.Index] is { Length: > 0 } cell ? cell : null,
            StringComparer.Ordinal);
        var errors = new List<FieldError>();
        var body = Body(cells, errors);
        try
        {
            if (cells["profile"] is not { } profile)
                throw new InvalidRequestException("profile", "is empty; give a profile address or platform:handle.");

            var line = reader.Read(profile, body);
            return errors.Count == 0 ? new RosterFileLine(number, line, []) : RosterFileLine.Wrong(number, [.. errors]);
        }
        catch (InvalidRequestException invalid)
        {
            return RosterFileLine.Wrong(number, [.. errors, .. invalid.Errors.Select(error => error with { Field = Column(error.Field) })]);
        }
    }

    private static RosterBody Body(Dictionary<string, string?> cells, List<FieldError> errors)
    {
        var claims = new Claims
        {
            Name = cells.GetValueOrDefault("name"),
            Email = cells.GetValueOrDefault("email"),
            Phone = cells.GetValueOrDefault("phone"),
            Country = cells.GetValueOrDefault("country"),
            City = cells.GetValueOrDefault("city"),
        };

        return new RosterBody
        {
            GitHub = cells.GetValueOrDefault("github"),
            Portfolio = cells.GetValueOrDefault("portfolio")?.Split([' ', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Claims = claims,
            Role = Word<ContractorRole>(cells, "role", errors),
            Cadence = Word<Cadence>(cells, "cadence", errors),
            Note = cells.GetValueOrDefault("note"),
            Paused = YesNo(cells.GetValueOrDefault("paused"), errors),
            EndedAt = Day(cells.GetValueOrDefault("ended_at"), errors),
        };
    }

    private static T? Word<T>(Dictionary<string, string?> cells, string column, List<FieldError> errors)
        where T : struct, Enum
    {
        if (cells.GetValueOrDefault(column) is not { } cell)
            return null;
        if (cell.All(char.IsLetter) && Enum.TryParse<T>(cell, ignoreCase: true, out var word))
            return word;

        errors.Add(new FieldError(column, $"must be one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}."));
        return null;
    }

    private static bool? YesNo(string? cell, List<FieldError> errors)
    {
        switch (cell?.ToLowerInvariant())
        {
            case null:
                return null;
            case "yes" or "true" or "1":
                return true;
            case "no" or "false" or "0":
                return false;
            default:
                errors.Add(new FieldError("paused", "must be yes or no."));
                return null;
        }
    }

    private static DateTimeOffset? Day(string? cell, List<FieldError> errors)
    {
        if (cell is null)
            return null;
        if (DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
            && cell.Length >= 8 && char.IsAsciiDigit(cell[0]) && cell.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            return day;

        errors.Add(new FieldError("ended_at", "must be a day, such as 2026-06-30."));
        return null;
    }

    /// <summary>What the reader of requests calls <c>claims.name</c> stands in the column <c>name</c>.</summary>
    private static string Column(string field)
    {
        var name = field.StartsWith("claims.", StringComparison.Ordinal) ? field["claims.".Length..] : field;
        return name.Split('[')[0];
    }

    /// <summary>The same contractor twice: the later line says what counts, and the earlier one says so.</summary>
    private static IReadOnlyList<RosterFileLine> Single(List<RosterFileLine> lines)
    {
        var last = lines.Where(line => line.Line is not null)
            .GroupBy(line => line.Line!.Request.Contractor)
            .ToDictionary(group => group.Key, group => group.Last().Number);

        return
        [
            .. lines.Select(line => line.Line is { } read && last[read.Request.Contractor] is var number && number != line.Number
                ? line with { ReplacedBy = number }
                : line),
        ];
    }

    private static string Shown(string column) => column.Length <= 40 ? column : column[..40] + "…";
}

/// <summary>One line of a file: a contractor, or what is wrong with it.</summary>
/// <param name="Number">In the file; the header is 1.</param>
public sealed record RosterFileLine(int Number, RosterLine? Line, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The later line with the same contractor.</summary>
    public int? ReplacedBy { get; init; }

    public static RosterFileLine Wrong(int number, params IReadOnlyList<FieldError> errors) => new(number, null, errors);
}
