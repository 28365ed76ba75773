using System.Reflection;

namespace GigVet.Storage.Tests.Alerts;

/// <summary>The process dies at one chosen step: before a call has an effect, or after it and before anybody knows.</summary>
internal sealed class Killer(int at)
{
    private int _steps;

    public bool HasKilled { get; private set; }

    public bool IsNext() => HasKilled || Interlocked.Increment(ref _steps) == at;

    public Exception Kill()
    {
        HasKilled = true;
        return new KilledException();
    }

    /// <summary>The same store, whose calls are the steps at which the process can die.</summary>
    public T Around<T>(T inner)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, Killing>();
        ((Killing)(object)proxy).Set(inner, this);
        return proxy;
    }
}

/// <summary>Stands for kill -9.</summary>
internal sealed class KilledException : Exception
{
    public KilledException()
        : base("Killed.")
    {
    }
}

public class Killing : DispatchProxy
{
    private object _inner = null!;
    private Killer _killer = null!;

    internal void Set(object inner, Killer killer) => (_inner, _killer) = (inner, killer);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (!typeof(Task).IsAssignableFrom(targetMethod!.ReturnType))
            return targetMethod.Invoke(_inner, args);
        if (targetMethod.ReturnType == typeof(Task))
            return RunAsync(targetMethod, args);

        var run = typeof(Killing).GetMethod(nameof(RunWithResultAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
        return run.MakeGenericMethod(targetMethod.ReturnType.GenericTypeArguments[0]).Invoke(this, [targetMethod, args]);
    }

    private async Task RunAsync(MethodInfo method, object?[]? args)
    {
        if (_killer.IsNext())
            throw _killer.Kill();

        await (Task)method.Invoke(_inner, args)!;
        if (_killer.IsNext())
            throw _killer.Kill();
    }

    private async Task<T> RunWithResultAsync<T>(MethodInfo method, object?[]? args)
    {
        if (_killer.IsNext())
            throw _killer.Kill();

        var result = await (Task<T>)method.Invoke(_inner, args)!;
        return _killer.IsNext() ? throw _killer.Kill() : result;
    }
}
