using Azure;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What storage clients throw when the service is away, slow or unwilling.</summary>
internal static class StorageTrouble
{
    public static bool Is(Exception exception)
        => exception is RequestFailedException or AggregateException or IOException or OperationCanceledException;
}
