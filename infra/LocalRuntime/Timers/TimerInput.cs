using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>An occurrence of a timer on its way into a function.</summary>
internal sealed class TimerInput(TimerInfo info, int attempt, Payloads payloads) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> BindingData => ImmutableDictionary<string, object?>.Empty;

    public override int Attempt => attempt;

    /// <remarks>Apps may bring a class of their own with the properties of <see cref="TimerInfo"/>.</remarks>
    public override ValueTask<object?> BindTriggerAsync(ParameterInfo parameter, InvocationContext invocation)
        => ValueTask.FromResult(parameter.ParameterType == typeof(TimerInfo)
            ? info
            : payloads.Read(
                BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(info)),
                parameter.ParameterType,
                invocation.CancellationToken));
}
