using GigVet.Storage;
using GigVet.Vetting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Work;

/// <summary>Ends the vettings whose messages could not be worked on: their customers see "failed" and why.</summary>
public sealed partial class GiveUpVetting(QueuedVetting vetting, ILogger<GiveUpVetting> logger)
{
    [Function(nameof(GiveUpVetting))]
    public async Task RunAsync(
        [QueueTrigger(VetQueue.Name + "-poison")] string message, FunctionContext context, CancellationToken cancellationToken)
    {
        switch (VetMessageReader.Read(message))
        {
            case ({ } readable, true):
                await vetting.FailAsync(readable, QueuedVetting.BrokeOff, cancellationToken);
                break;
            case ({ } salvaged, false):
                LogBroken(logger, salvaged.Id, context.InvocationId);
                await vetting.FailAsync(salvaged, QueuedVetting.Unreadable, cancellationToken);
                break;
            default:
                LogForeign(logger, context.InvocationId);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The message of {Assessment} is no valid JSON (invocation {Invocation}).")]
    private static partial void LogBroken(ILogger logger, string assessment, string invocation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message in the poison queue names no vetting (invocation {Invocation}).")]
    private static partial void LogForeign(ILogger logger, string invocation);
}
