using System.Text.Json;
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
        if (Read(message) is { } readable)
            await vetting.FailAsync(readable, cancellationToken);
        else
            LogUnreadable(logger, context.InvocationId);
    }

    private static VetMessage? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<VetMessage>(message, GigVetJson.Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message in the poison queue is none of ours (invocation {Invocation}).")]
    private static partial void LogUnreadable(ILogger logger, string invocation);
}
