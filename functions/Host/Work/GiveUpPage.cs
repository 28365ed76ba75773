using GigVet.Storage;
using GigVet.Watching;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Work;

/// <summary>Takes away pages that could not be worked on: their checks are still due, and a later sweep plans them again.</summary>
public sealed partial class GiveUpPage(ILogger<GiveUpPage> logger)
{
    [Function(nameof(GiveUpPage))]
    public void Run([QueueTrigger(SweepQueue.Name + "-poison")] string message, FunctionContext context)
        => LogGivenUp(logger, message.Length, SweepPlanner.Patience.TotalHours, context.InvocationId);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A page of a sweep ({Length} characters) was given up; its checks are planned again after {Hours} hours (invocation {Invocation}).")]
    private static partial void LogGivenUp(ILogger logger, int length, double hours, string invocation);
}
