using System.Globalization;
using System.Reflection;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>A queue message on its way into a function.</summary>
internal sealed class QueueInput(QueueMessage message, BinaryData body, Payloads payloads) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> BindingData { get; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = body.ToString(),
            ["Id"] = message.MessageId,
            ["PopReceipt"] = message.PopReceipt,
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["InsertionTime"] = Text(message.InsertedOn),
            ["ExpirationTime"] = Text(message.ExpiresOn),
            ["NextVisibleTime"] = Text(message.NextVisibleOn),
        };

    public override ValueTask<object?> BindTriggerAsync(ParameterInfo parameter, InvocationContext invocation)
        => ValueTask.FromResult(parameter.ParameterType == typeof(QueueMessage)
            ? QueuesModelFactory.QueueMessage(
                message.MessageId,
                message.PopReceipt,
                body,
                message.DequeueCount,
                message.NextVisibleOn,
                message.InsertedOn,
                message.ExpiresOn)
            : payloads.Read(body, parameter.ParameterType, invocation.CancellationToken));

    private static string? Text(DateTimeOffset? moment) => moment?.ToString("O", CultureInfo.InvariantCulture);
}
