using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.TestSupport;
using Spectre.Console;

namespace GigVet.Cli.Tests;

/// <summary>The picture and the sum that README shows are those of a real run.</summary>
public sealed partial class ReadmeTests
{
    private const string Begin = "<!-- sum -->\n";
    private const string End = "<!-- /sum -->";
    private const int Width = 110;

    [Fact]
    public async Task The_picture_of_a_report_is_up_to_date()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width;

        var (assessment, explanation) = await SampleAsync();
        Report.Write(console, assessment, explanation);

        AssertUpToDate(Repository.Folder("functions", "Cli", "report.svg"), _ => Picture.Of(Id.Replace(text.ToString(), "asm_…")));
    }

    [Fact]
    public async Task The_sum_is_up_to_date()
    {
        var (sample, _) = await SampleAsync();
        var table = new StringBuilder("| points | reason | code |\n|---:|---|---|\n");
        foreach (var reason in sample.Reasons)
            table.Append(CultureInfo.InvariantCulture, $"| {reason.Points:+0;−0} | {reason.Title} | `{reason.Code}` |\n");
        table.Append(CultureInfo.InvariantCulture, $"| **{sample.Score}** | **{sample.Band.ToString().ToLowerInvariant()}**: {sample.Recommendation.ToString().ToLowerInvariant()} | coverage {sample.Coverage.ToString("P0", CultureInfo.InvariantCulture)} |\n");

        AssertUpToDate(Repository.Folder("README.md"), page =>
        {
            var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
            return page[..from] + table + page[page.IndexOf(End, StringComparison.Ordinal)..];
        });
    }

    private static async Task<(Assessment Assessment, Explanation Explanation)> SampleAsync() => await VetCommand.VetAsync(
        () => Samples.Read(Samples.First),
        new ManualTime(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero)),
        null,
        TestContext.Current.CancellationToken);

    private static void AssertUpToDate(string path, Func<string, string> expected)
    {
        var present = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, present = expected(present));

        Assert.Equal(expected(present), present);
    }

    [GeneratedRegex("asm_[0-9a-z]{26}", RegexOptions.None, 1000)]
    private static partial Regex Id { get; }
}
