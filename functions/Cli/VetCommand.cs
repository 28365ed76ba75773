using System.Text.Json;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace GigVet.Cli;

/// <summary>Vets one contractor in this process: progress on standard error, the report on standard output.</summary>
public static class VetCommand
{
    private const int RedirectedWidth = 120;

    public static async Task<int> RunAsync(Func<VetRequestBody> read, bool json, CancellationToken cancellationToken)
    {
        try
        {
            var (assessment, explanation) = await VetAsync(read, TimeProvider.System, Progress, cancellationToken);
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(assessment, GigVetJson.Indented));
            else
                Report.Write(Terminal(), assessment, explanation);

            return ExitCode.For(assessment.Recommendation);
        }
        catch (InvalidRequestException invalid)
        {
            await Console.Error.WriteLineAsync($"gigvet: {invalid.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception setting) when (setting is OptionsValidationException or InvalidOperationException
            && setting.Message.StartsWith("GigVet:", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync($"gigvet: {setting.Message}");
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("gigvet: stopped.");
            return ExitCode.Failure;
        }
    }

    internal static async Task<(Assessment Assessment, Explanation Explanation)> VetAsync(
        Func<VetRequestBody> read, TimeProvider time, Action<SourceReport>? progress, CancellationToken cancellationToken)
    {
        await using var services = Services(time);
        services.VerifyGigVet();
        var request = services.GetRequiredService<VetRequestReader>().Read(read());

        var assessment = await services.GetRequiredService<Vetter>()
            .VetAsync(AssessmentId.New(time.GetUtcNow()), request, progress, cancellationToken);
        return (assessment, Explanation.Of(
            assessment, services.GetRequiredService<Rescorer>(), services.GetRequiredService<BaseRates>()));
    }

    /// <summary>Colors and the real width only where a person looks.</summary>
    internal static IAnsiConsole Terminal()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;

        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        plain.Profile.Width = RedirectedWidth;
        return plain;
    }

    internal static ServiceProvider Services(TimeProvider time) => new ServiceCollection()
        .AddSingleton(time)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        .AddLogging(logging => logging
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error))
        .AddGigVet()
        .BuildServiceProvider();

    private static void Progress(SourceReport source)
        => Console.Error.WriteLine($"{source.Name,-12} {GigVetWords.Of(source.State),-10} {source.Detail}");
}
