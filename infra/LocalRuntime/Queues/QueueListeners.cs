using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Puts a listener behind every queue function.</summary>
internal sealed class QueueListeners(
    QueueDirectory queues,
    QueueSettings settings,
    FunctionInvoker invoker,
    Payloads payloads,
    TimeProvider time,
    ILogger<QueueListener> logger)
{
    /// <exception cref="StartupException">A queue the function names could not exist.</exception>
    public void Check(Function function)
    {
        if (function.Trigger is QueueTriggerAttribute trigger)
            queues.Check(function.Name, trigger.QueueName, trigger.Connection);
        foreach (var output in function.Outputs)
            queues.Check(function.Name, output.Queue.QueueName, output.Queue.Connection);
    }

    /// <returns>When the queue is there: what ends with the listener, after the drain.</returns>
    public async Task<Task> StartAsync(
        Function function, QueueTriggerAttribute trigger, Drain drain, CancellationToken cancellationToken)
    {
        var queue = queues.Find(trigger.QueueName, trigger.Connection);
        var poison = QueueName.IsPoison(queue.Name)
            ? null
            : queues.Find(queue.Name + QueueName.PoisonSuffix, trigger.Connection);
        await queue.CreateIfAbsentAsync(cancellationToken);

        var processor = new MessageProcessor(
            queue,
            poison,
            settings,
            (message, body, token) => invoker.InvokeAsync(function, new QueueInput(message, body, payloads), token),
            time,
            logger);

        return new QueueListener(queue, processor, settings, time, Random.Shared, logger)
            .RunAsync(drain.Begun, drain.Over);
    }
}
