using Azure;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Tells that storage is away for one listener: when it begins, once a minute while it lasts, and when it is over.
/// </summary>
internal sealed partial class StorageOutage(string listener, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private long? _begun;
    private long _told;

    public void Failed(Exception exception)
    {
        LogDetails(logger, exception, listener);
        if (_begun is { } begun)
        {
            if (time.GetElapsedTime(_told) < Silence)
                return;

            LogLasts(logger, listener, Minutes(begun), Reason(exception));
        }
        else
        {
            _begun = time.GetTimestamp();
            LogBegins(logger, listener, Reason(exception));
        }

        _told = time.GetTimestamp();
    }

    public void Answered()
    {
        if (_begun is not { } begun)
            return;

        _begun = null;
        LogOver(logger, listener, Minutes(begun));
    }

    /// <summary>One line: the clients' messages go on with headers and bodies.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        RequestFailedException { ErrorCode: { } code, Status: var status } => $"{status} {code}",
        _ => exception.Message.Trim().Split('\n', 2)[0].TrimEnd(),
    };

    private double Minutes(long begun) => Math.Round(time.GetElapsedTime(begun).TotalMinutes, 1);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Listener} gets no answer from storage; trying on: {Reason}")]
    private static partial void LogBegins(ILogger logger, string listener, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Listener} has had no answer from storage for {Minutes} min; trying on: {Reason}")]
    private static partial void LogLasts(ILogger logger, string listener, double minutes, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Listener} gets answers from storage again, after {Minutes} min.")]
    private static partial void LogOver(ILogger logger, string listener, double minutes);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Listener} had trouble with storage.")]
    private static partial void LogDetails(ILogger logger, Exception exception, string listener);
}
