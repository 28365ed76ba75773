using GigVet.Model;
using GigVet.Text;
using GigVet.Vetting.Checks;

namespace GigVet.Vetting.Cvs;

/// <summary>Finds the jobs in the section of a CV that is headed as such.</summary>
internal static class CvJobs
{
    private const int LongestPart = 60;
    private const int LeastWordsOfPoint = 4;

    private static readonly char[] Marks = ['•', '●', '▪', '◦', '‣', '*', '-', '–', '—', '·', 'o'];

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", ", ", "\t"];

    private static readonly char[] Edges = [' ', '\t', '(', ')', '[', ']', ',', ';', '|', '-', '–', '—', ':', '·', '•'];

    public static IReadOnlyList<Job> Of(IReadOnlyList<string> lines, string field, DateTimeOffset now)
    {
        List<Job> jobs = [];
        foreach (var (place, line) in lines.Index())
        {
            if (IsPoint(line) || MonthRangeReader.FindIn(line) is not [var (range, start, end)])
                continue;
            if (jobs.Count == ClaimChecks.MostJobs)
                throw new InvalidRequestException(field, $"has more than {ClaimChecks.MostJobs} jobs.");

            var (title, employer) = Split(Header(lines, place, $"{line[..start]} {line[end..]}"));
            if (Month(range.From.Earliest) is { } from && ClaimChecks.Absurd(from, now, yearsAhead: 1) is null)
            {
                jobs.Add(new Job
                {
                    Title = title,
                    Employer = employer,
                    From = from,
                    To = range.To is { } last ? Month(last.Latest) : null,
                });
            }
        }

        return jobs;
    }

    /// <summary>What was done: the points of a list, or the sentences of a section that has none.</summary>
    public static string? Points(IReadOnlyList<string> lines)
    {
        string[] points = [.. lines.Where(IsPoint).Select(line => line.TrimStart([.. Marks, ' ']))];
        if (points.Length == 0)
            points = [.. lines.Where(line => MonthRangeReader.FindIn(line).Count == 0 && line.Count(letter => letter == ' ') >= LeastWordsOfPoint)];

        return points.Length == 0 ? null : string.Join('\n', points);
    }

    private static bool IsPoint(string line)
        => line.Length > 2 && Marks.Contains(line[0]) && line[1] == ' ' && MonthRangeReader.FindIn(line[2..]).Count == 0;

    /// <summary>The dates' own line; where nothing else stands in it, its one neighbour that can be meant.</summary>
    private static string Header(IReadOnlyList<string> lines, int place, string rest)
    {
        var own = rest.Trim(Edges);
        if (own.Any(char.IsLetter))
            return CvWords.Has("title", own) && Parts(own).Length == 1 && Neighbour(lines, place - 1) is { } above
                ? $"{above} | {own}"
                : own;

        var before = Neighbour(lines, place - 1);
        var after = Neighbour(lines, place + 1);
        return (before, after) switch
        {
            (not null, null) when Neighbour(lines, place - 2) is { } first => $"{first} | {before}",
            (not null, null) => before,
            (null, not null) when Neighbour(lines, place + 2) is { } second => $"{after} | {second}",
            (null, not null) => after,
            _ => "",
        };
    }

    private static string? Neighbour(IReadOnlyList<string> lines, int place)
        => place >= 0 && place < lines.Count && lines[place] is { Length: > 0 and <= 2 * LongestPart } line
            && !IsPoint(line) && !line.EndsWith('.') && MonthRangeReader.FindIn(line).Count == 0
                ? line.Trim(Edges)
                : null;

    private static (string? Title, string? Employer) Split(string header)
    {
        string[] parts = [.. Parts(header).Where(part => Countries.Read(part) is null)];
        if (parts is [var whole])
            return AtEmployer(whole) ?? (Title(whole), null);

        // Two parts, one of which names a trade: the other one is where it was done.
        var titles = parts.Where(part => CvWords.Has("title", part)).ToArray();
        var others = parts.Where(part => !CvWords.Has("title", part)).ToArray();
        return (titles, others) switch
        {
            ([var title], [var employer]) => (title, Employer(employer)),
            ([var title], _) => (title, null),
            _ => (null, null),
        };
    }

    private static (string? Title, string? Employer)? AtEmployer(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, 1, word => !word.Any(char.IsUpper) && CvWords.Is("at", word));
        if (at <= 0 || at == words.Length - 1)
            return null;

        var (title, employer) = (string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..]));
        return CvWords.Has("title", title) && !CvWords.Has("title", employer) ? (title, Employer(employer)) : null;
    }

    private static string[] Parts(string header)
        => [.. header.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim(Edges)).Where(part => part.Length > 0)];

    private static string? Title(string text) => text.Length <= LongestPart && CvWords.Has("title", text) ? text : null;

    private static string? Employer(string text)
        => text.Length is > 1 and <= LongestPart && text.Any(char.IsLetter) && !text.Contains('@', StringComparison.Ordinal) ? text : null;

    private static DateOnly? Month(int month)
        => month / 12 is >= MonthSpan.FirstYear and <= MonthSpan.LastYear and var year ? new DateOnly(year, (month % 12) + 1, 1) : null;
}
