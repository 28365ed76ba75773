using System.Text.Json;
using GigVet.Model;
using GigVet.Text.Messages;
using GigVet.Vetting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GigVet.Cli;

/// <summary>Says what one message asks for, without a profile and without the network.</summary>
public static class MessageCommand
{
    private const string Argument = "FILE";

    public static async Task<int> RunAsync(string file, bool json)
    {
        try
        {
            var message = MessageText.Checked(InputFile.ReadText(file, Argument), Argument);
            await using var services = VetCommand.Services(TimeProvider.System);
            var analysis = services.GetRequiredService<MessageAnalyzer>().Analyze(message);
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(analysis, GigVetJson.Indented));
            else
                Write(VetCommand.Terminal(), analysis);

            return ExitCode.For(analysis.Recommendation);
        }
        catch (InvalidRequestException invalid)
        {
            await Console.Error.WriteLineAsync($"gigvet: {invalid.Message}");
            return ExitCode.BadInput;
        }
    }

    private static void Write(IAnsiConsole console, MessageAnalysis analysis)
    {
        console.WriteLine();
        console.MarkupLine($"Recommendation [bold]{GigVetWords.Of(analysis.Recommendation)}[/]");
        Finding[] raised =
        [
            .. analysis.Findings
                .Where(finding => finding.Outcome is Outcome.Raised)
                .OrderByDescending(finding => finding.Strength),
        ];
        Report.Found(console, "What the message asks for", "Honest people raise it too", raised);
        Report.List(console, "What could not be read", Unread(analysis));
        if (raised.Length == 0 && analysis.Readable)
            console.WriteLine("No rule found a request for an account, a name, a machine or money. That does not prove that there is none.");
        console.WriteLine();
        console.MarkupLine("[dim]A finding is a reason to look, never a decision: only a person decides.[/]");
    }

    private static string[] Unread(MessageAnalysis analysis) =>
    [
        .. analysis.Readable
            ? (string[])[]
            : [$"The message, or much of it, is not in a language the rules cover ({MessageReader.Covered}) or is hidden; read it yourself."],
        .. analysis.Truncated ? (string[])["The message is longer than what is read; only its beginning was."] : [],
    ];
}
