using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>
/// Warnings and the runtime's own few lines on standard error; standard output is left to the ready line.
/// </summary>
internal static class QuietLog
{
    public static void AddTo(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.Azure.Functions.Worker", LogLevel.Information);
        logging.AddSimpleConsole(static options => options.TimestampFormat = "HH:mm:ss ");
        logging.Services.Configure<ConsoleLoggerOptions>(
            static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
