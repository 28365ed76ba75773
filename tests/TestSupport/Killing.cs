using System.Reflection;

namespace GigVet.TestSupport;

/// <summary>The process dies at chosen steps: before a call has an effect, or after it and before anybody knows.</summary>
/// <param name="dies">Told the number of the step and the name of the call; asked before and after each.</param>
public sealed class Killer(Func<int, string, bool> dies)
{
    private int _steps;

    /// <param name="at">The one step at which the process dies.</param>
    public Killer(int at)
        : this((step, _) => step == at)
    {
    }

    public bool HasKilled { get; private set; }

    public bool IsNext(string call) => HasKilled || dies(Interlocked.Increment(ref _steps), call);

    public Exception Kill()
    {
        HasKilled = true;
        return new KilledException();
    }

    /// <summary>The next process.</summary>
    public void Revive() => HasKilled = false;

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
public sealed class KilledException : Exception
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
        if (_killer.IsNext(method.Name))
            throw _killer.Kill();

        await (Task)method.Invoke(_inner, args)!;
        if (_killer.IsNext(method.Name))
            throw _killer.Kill();
    }

    private async Task<T> RunWithResultAsync<T>(MethodInfo method, object?[]? args)
    {
        if (_killer.IsNext(method.Name))
            throw _killer.Kill();

        var result = await (Task<T>)method.Invoke(_inner, args)!;
        return _killer.IsNext(method.Name) ? throw _killer.Kill() : result;
    }
}
