using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Vetting.Cvs;

/// <summary>Reads a CV that is text: what stands above the first heading is about the person, the rest goes by its headings.</summary>
internal static partial class PlainCv
{
    private const int MostLines = 5_000;
    private const int LongestLine = 400;
    private const int MostHeadLines = 25;
    private const int MostSkills = 100;
    private const int LongestSkill = 40;
    private const int LongestLabel = 30;
    private const int LongestName = 60;
    private const int MostLinks = 50;
    private const string Head = "head";

    /// <param name="hints">What the file says of itself, such as its name and author: they may bear out a name.</param>
    public static Cv Read(string text, string format, string field, DateTimeOffset now, params IReadOnlyList<string?> hints)
    {
        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Take(MostLines).Select(Line)];
        var sections = Sections(lines);
        var head = sections.GetValueOrDefault(Head, []).Where(line => line.Length > 0).Take(MostHeadLines).ToArray();
        var contacts = string.Join('\n', head);
        var jobs = sections.GetValueOrDefault("experience");
        var history = jobs is null ? null : CvJobs.Of(jobs, field, now);

        return new Cv
        {
            Format = format,
            Name = NameIn(head, hints),
            Email = Only(EmailAddress.FindIn(contacts).Select(email => email.ToString())),
            Phone = Only(head.SelectMany(PhonesIn)),
            Country = CountryIn(head),
            Links = WebAddresses.FindIn(contacts) is { Count: > 0 } links ? [.. links.Take(MostLinks)] : null,
            Skills = Skills(sections.GetValueOrDefault("skills", [])) is { Length: > 0 } skills ? skills : null,
            YearsOfExperience = YearsIn(lines),
            WorkHistory = history is { Count: > 0 } ? history : null,
            Points = jobs is null ? null : CvJobs.Points(jobs),
        };
    }

    private static string Line(string line)
    {
        var trimmed = line.Replace('\u00A0', ' ').Trim();
        return trimmed.Length > LongestLine ? trimmed[..LongestLine] : trimmed;
    }

    private static Dictionary<string, List<string>> Sections(string[] lines)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [Head] = [] };
        var current = Head;
        foreach (var line in lines)
        {
            if (HeadingOf(line) is not { } heading)
            {
                sections[current].Add(line);
                continue;
            }

            // "Profile" above the contacts is no end of them.
            current = heading;
            sections.TryAdd(current, []);
        }

        return sections;
    }

    private static string? HeadingOf(string line)
        => line.Length is 0 or > LongestLabel * 2 ? null
            : Array.Find(["experience", "skills", "other"], kind => CvWords.Is(kind, line));

    private static string? NameIn(string[] head, IReadOnlyList<string?> hints)
    {
        if (Labelled(head, "name") is { } labelled)
            return PersonName.Read(labelled).Kind is NameKind.Person ? labelled : null;

        // The first line may be a firm's or a trade's: it is a name where a mailbox, an address or the file bears it out.
        var first = Array.Find(head, line => !CvWords.Is("document", line));
        return first is { Length: <= LongestName }
            && first.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } words
            && words.All(word => char.IsLetter(word[0]) && !char.IsLower(word[0]))
            && !first.Any(letter => char.IsDigit(letter) || letter is '@' or ':' or '/' or '|' or ',' or '&')
            && !CvWords.Has("title", first)
            && Countries.Read(first) is null
            && Technologies.FindIn(first).Count == 0
            && PersonName.Read(first) is { Kind: NameKind.Person } name
            && (head.Any(line => EmailAddress.FindIn(line).Any(email => Carries(email.Local, name))
                || WebAddresses.FindIn(line).Any(link => Carries(link.AbsolutePath.Trim('/').Split('/')[^1], name) || Carries(link.Host.Split('.')[0], name)))
                || hints.Any(hint => hint is not null && NameWords(hint).IsSupersetOf(NameWords(first))))
                ? first
                : null;
    }

    private static bool Carries(string word, PersonName name) => EmailName.Read(word).CompareWith(name).Verdict is NameVerdict.Compatible;

    private static HashSet<string> NameWords(string text) => [.. CvWords.Plain(text).Split(' ')];

    private static string? CountryIn(string[] head)
    {
        var named = head.SelectMany(line => line.Split(['|', '•', '·', ';', '\t']))
            .Select(part => ValueOf(part, "place") ?? (part.Contains(':', StringComparison.Ordinal) ? "" : part.Trim()))
            .Where(part => part.Length > 0 && !part.Contains('@', StringComparison.Ordinal))
            .Select(Countries.Read)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        return named is [var only] ? only : null;
    }

    private static IEnumerable<string> PhonesIn(string line)
        => MonthRangeReader.FindIn(line).Count > 0
            ? []
            : PhoneNumber.FindIn(line).Select(number => number.IsInternational ? "+" + number.Digits : number.Digits);

    private static string[] Skills(List<string> lines) =>
    [
        .. lines.Select(AfterLabel)
            .SelectMany(line => line.Split([',', ';', '|', '•', '●', '·', '▪']))
            .Select(skill => skill.Trim(' ', '-', '–', '*', '.'))
            .Where(skill => skill.Length is > 0 and <= LongestSkill && skill.Any(char.IsLetter) && skill.Count(letter => letter == ' ') < 5)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostSkills),
    ];

    /// <summary>"8 years of experience"; null where two such sentences disagree.</summary>
    private static int? YearsIn(string[] lines)
    {
        int[] years =
        [
            .. lines.SelectMany(line => Years.Matches(TextFold.Fold(line)))
                .Select(match => int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
                .Distinct(),
        ];
        return years is [var only and > 0 and <= 60] ? only : null;
    }

    private static string? Labelled(string[] lines, string kind)
        => lines.Select(line => ValueOf(line, kind)).FirstOrDefault(value => value is { Length: > 0 and <= LongestName });

    private static string? ValueOf(string line, string kind)
        => line.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestLabel and var colon && CvWords.Is(kind, line[..colon])
            ? line[(colon + 1)..].Trim()
            : null;

    private static string AfterLabel(string line)
        => line.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestLabel and var colon ? line[(colon + 1)..] : line;

    private static string? Only(IEnumerable<string> found) => found.Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is [var only] ? only : null;

    [GeneratedRegex(
        "(?<![0-9])(?<number>[0-9]{1,2})\\s?\\+?\\s+(?:years?|yrs|jahren?|anos|ans|lata?)\\s+(?:of\\s+|de\\s+|d['’]|an\\s+)?(?:[a-z]+\\s+)?(?:experience|berufserfahrung|erfahrung|experiencia|doswiadczenia)(?![a-z])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Years { get; }
}
