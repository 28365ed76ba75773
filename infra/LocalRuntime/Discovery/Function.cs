using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>One function of the app, ready to run.</summary>
internal sealed class Function
{
    private readonly MethodInvoker _method;
    private readonly ObjectFactory? _create;
    private readonly Func<object?, ValueTask<object?>> _await;

    public Function(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    {
        Name = name;
        Method = method;
        Trigger = trigger;
        TriggerParameter = triggerParameter;
        Parameters = method.GetParameters();
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Outputs = Output.Of(method);
        Definition = new ReflectedDefinition(this);
        _method = MethodInvoker.Create(method);
        _create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.ReflectedType!, []);
        _await = Awaiting.For(method.ReturnType);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public ParameterInfo[] Parameters { get; }

    public TriggerBindingAttribute Trigger { get; }

    public ParameterInfo TriggerParameter { get; }

    public RetryAttribute? Retry { get; }

    public int MaxRetryCount => Retry?.MaxRetryCount ?? 0;

    public IReadOnlyList<Output> Outputs { get; }

    public FunctionDefinition Definition { get; }

    public async ValueTask<object?> RunAsync(IServiceProvider services, object?[] arguments)
    {
        var instance = _create?.Invoke(services, null);
        try
        {
            return await _await(_method.Invoke(instance, arguments.AsSpan()));
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else if (instance is IDisposable disposable)
                disposable.Dispose();
        }
    }

    /// <summary>The part of a returned value that answers the trigger; all of it unless it has marked parts.</summary>
    public object? ReplyOf(object? value)
    {
        if (value is null || Outputs.Count == 0)
            return value;
        if (Outputs.Any(static output => output.Property is null))
            return null;

        return Output.HttpPartOf(value);
    }
}
