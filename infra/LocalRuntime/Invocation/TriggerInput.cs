using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>What a trigger hands to an invocation, and what it does with the result.</summary>
internal abstract class TriggerInput
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }

    public virtual string? TraceParent => null;

    /// <summary>0 for the first attempt.</summary>
    public virtual int Attempt => 0;

    /// <summary>Puts what the trigger knows into the context before the middleware runs.</summary>
    public virtual void Attach(InvocationContext invocation)
    {
    }

    public abstract ValueTask<object?> BindTriggerAsync(ParameterInfo parameter, InvocationContext invocation);

    /// <summary>A parameter that is not the trigger's own: by name from the binding data.</summary>
    public virtual ValueTask<object?> BindOtherAsync(ParameterInfo parameter, InvocationContext invocation)
        => ValueTask.FromResult(NamedValues.Find(BindingData, parameter));

    /// <summary>Runs after middleware and outputs, while the services of the invocation still live.</summary>
    public virtual ValueTask FinishAsync(object? value, InvocationContext invocation) => ValueTask.CompletedTask;
}
