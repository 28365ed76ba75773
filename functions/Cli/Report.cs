using System.Globalization;
using GigVet.Model;
using GigVet.Scoring;
using Spectre.Console;
using Line = Spectre.Console.Text;

namespace GigVet.Cli;

/// <summary>The assessment as a person reads it: how sure, why, what could not be checked, what to do next.</summary>
public static class Report
{
    private const int BarWidth = 20;

    public static void Write(IAnsiConsole console, Assessment assessment, Explanation explanation)
    {
        Head(console, assessment);
        Sum(console, assessment);
        List(console, "Why not higher", explanation.WhyNotHigher);
        List(console, "Why not lower", explanation.WhyNotLower);
        List(console, "How sure", [explanation.BaseRateSays]);
        var reassuring = assessment.Reasons.Where(reason => reason.Points < 0).Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        Found(console, "What was found", "Honest people raise it too", Raised(assessment, finding => !reassuring.Contains(finding.Code)));
        Found(console, "What speaks for the contractor", "But", Raised(assessment, finding => reassuring.Contains(finding.Code)));
        Unanswered(console, "What could not be checked", assessment, applicable: true);
        Unanswered(console, "What was not given, or does not apply", assessment, applicable: false);
        List(console, "Next steps", assessment.NextSteps);
        console.WriteLine();
        console.MarkupLine("[dim]A score is a reason to look, never a decision: only a person decides, after hearing the contractor.[/]");
    }

    private static void Head(IAnsiConsole console, Assessment assessment)
    {
        var subject = assessment.Contractor;
        var color = ColorOf(assessment.Band);

        console.WriteLine();
        console.MarkupLine(
            $"[bold]{Safe(subject.DisplayName ?? subject.Handle)}[/]  [dim]{Safe($"{subject.Platform}:{subject.Handle}")}[/]");
        console.MarkupLine(
            $"Risk [bold {color}]{GigVetWords.Of(assessment.Band)}[/]  score [bold]{Number(assessment.Score)}[/]/100  "
            + $"recommendation [bold]{GigVetWords.Of(assessment.Recommendation)}[/]  "
            + $"coverage {assessment.Coverage.ToString("P0", CultureInfo.InvariantCulture)}");
        console.MarkupLine(
            $"[dim]{assessment.Id}  policy {Safe(assessment.PolicyVersion)}  {Time(assessment.AssessedAt)}[/]");
    }

    private static void Sum(IAnsiConsole console, Assessment assessment)
    {
        Title(console, "How the score adds up");
        if (assessment.Reasons.Count == 0)
        {
            console.WriteLine("  Nothing was raised.");
            return;
        }

        var grid = new Grid()
            .AddColumn(new GridColumn().RightAligned().PadLeft(2).PadRight(1))
            .AddColumn(new GridColumn().PadRight(2))
            .AddColumn();
        foreach (var reason in assessment.Reasons)
        {
            grid.AddRow(
                new Line(reason.Points.ToString("+0;-0", CultureInfo.InvariantCulture)),
                new Line(Bar(reason.Points), new Style(reason.Points > 0 ? Color.Red : Color.Green)),
                new Line($"{reason.Title} ({reason.Code})"));
        }

        var total = assessment.Reasons.Sum(reason => reason.Points);
        grid.AddRow(
            new Line(assessment.Score.ToString("= 0", CultureInfo.InvariantCulture)),
            new Line(""),
            new Line(total == assessment.Score ? "" : $"{total}, kept within 0 to 100"));
        console.Write(grid);
    }

    private static Finding[] Raised(Assessment assessment, Func<Finding, bool> among) =>
    [
        .. assessment.Findings
            .Where(finding => finding.Outcome is Outcome.Raised && among(finding))
            .OrderByDescending(finding => finding.Strength),
    ];

    internal static void Found(IAnsiConsole console, string title, string caveat, Finding[] findings)
    {
        if (findings.Length == 0)
            return;

        Title(console, title);
        foreach (var (finding, place) in findings.Select((finding, place) => (finding, place)))
        {
            if (place > 0)
                console.WriteLine();
            console.MarkupLine($"  [bold]{Safe(finding.Code)}[/] [dim]{GigVetWords.Of(finding.Strength)}[/]");
            Indented(console, finding.Message);
            foreach (var evidence in finding.Evidence)
                Indented(console, $"- {evidence.Observation}  ({evidence.Source}, {Time(evidence.ObservedAt)})");
            Indented(console, $"{caveat}: {finding.FalsePositives}");
        }
    }

    private static void Unanswered(IAnsiConsole console, string title, Assessment assessment, bool applicable)
    {
        var open = assessment.Findings
            .Where(finding => finding.Applicable == applicable
                && (finding.Outcome is Outcome.NotAvailable or Outcome.Failed))
            .GroupBy(finding => finding.Message, StringComparer.Ordinal)
            .Select(group => $"{string.Join(", ", group.Select(finding => finding.Code))}: {group.Key}");

        List(console, title, [.. open]);
    }

    internal static void List(IAnsiConsole console, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;

        Title(console, title);
        foreach (var line in lines)
            Indented(console, "- " + line);
    }

    private static void Title(IAnsiConsole console, string title)
    {
        console.WriteLine();
        console.MarkupLine($"[bold underline]{title}[/]");
    }

    private static void Indented(IAnsiConsole console, string text)
        => console.Write(new Padder(new Line(Printable(text)), new Padding(4, 0, 0, 0)));

    /// <summary>Pages are hostile: no control character of theirs reaches the terminal.</summary>
    private static string Printable(string text)
        => string.Concat(text.Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format ? ' ' : letter));

    internal static string Safe(string text) => Markup.Escape(Printable(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Bar(int points)
        => new(points > 0 ? '█' : '░', Math.Clamp((Math.Abs(points) * BarWidth + 99) / 100, 1, BarWidth));

    private static string ColorOf(RiskBand band) => band switch
    {
        RiskBand.Low => "green",
        RiskBand.Medium => "yellow",
        RiskBand.High or RiskBand.Critical => "red",
        _ => "blue",
    };
}
