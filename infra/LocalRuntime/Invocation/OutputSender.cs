using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Queues;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Sends what functions return to the queues their attributes name.</summary>
internal sealed class OutputSender(QueueDirectory queues, Payloads payloads)
{
    public async Task SendAsync(Function function, object? value, CancellationToken cancellationToken)
    {
        if (value is null)
            return;

        foreach (var output in function.Outputs)
        {
            var part = output.Property is { } property ? property.GetValue(value) : value;
            foreach (var message in payloads.Write(part))
            {
                var queue = queues.Find(output.Queue.QueueName, output.Queue.Connection);
                await queue.SendAsync(message, cancellationToken);
            }
        }
    }
}
