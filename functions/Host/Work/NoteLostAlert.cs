using GigVet.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Work;

/// <summary>
/// Messages of alerts that could not be worked on. The alert itself stands in its table: the relay sends a whole message
/// for it when its patience is over.
/// </summary>
public sealed partial class NoteLostAlert(ILogger<NoteLostAlert> logger)
{
    [Function(nameof(NoteLostAlert))]
    public void Run([QueueTrigger(AlertQueue.Name + "-poison")] string message, FunctionContext context)
        => LogLost(logger, message.Length, context.InvocationId);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A message of {Length} characters about an alert was given up (invocation {Invocation}); its alert is kept.")]
    private static partial void LogLost(ILogger logger, int length, string invocation);
}
