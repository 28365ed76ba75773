namespace GigVet.LocalRuntime.Tests.Semantics;

/// <summary>What the queue trigger of Azure does and this runtime promises to do.</summary>
internal static class QueuePromise
{
    public const string Settings = "host.json `extensions.queues` with Azure's names, defaults and bounds";
    public const string Encoding =
        "Messages are base64 or plain text as `messageEncoding` says; what cannot be decoded goes to the poison "
        + "queue unrun";
    public const string Lock = "A received message is hidden for 10 minutes, renewed every 5";
    public const string RenewalTrouble = "After a server error renewal is tried at half the interval, down to 1 minute";
    public const string RenewalLost = "Renewal stops for good when the message is in other hands; the function goes on";
    public const string AfterACrash = "After a crash the message comes back when its lock runs out, and is not lost";
    public const string Success = "Success deletes the message";
    public const string DeleteMismatch = "A delete that comes too late is ignored";
    public const string Failure = "A failed message shows again after `visibilityTimeout`";
    public const string Poison =
        "The `maxDequeueCount`-th failure copies the message to `<queue>-poison`, then deletes it";
    public const string PoisonIsNew = "The poison message is a new message: its dequeue count starts again";
    public const string TooOften = "A message that arrives above `maxDequeueCount` goes to the poison queue unrun";
    public const string PoisonOfPoison =
        "A queue called `*-poison` has no poison queue: its failed messages stay hidden";
    public const string Pace =
        "Empty polls are followed by 100 ms, then by randomly and exponentially longer waits up to "
        + "`maxPollingInterval`";
    public const string NoWait = "After a message was found the queue is polled again at once";
    public const string Concurrency =
        "At most `batchSize` + `newBatchThreshold` messages are in work per function and process";
    public const string Drain =
        "On shutdown polling stops, functions at work are waited for and not cancelled, and no message is lost";
    public const string Types =
        "Parameters: `string`, `byte[]`, `BinaryData`, JSON types, `QueueMessage`; names from the binding data";
    public const string Retries = "Retry attributes on queue functions are refused";
    public const string AsyncVoid = "`async void` functions are refused";
}
