using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>Turns whatever a function's method returns into the value it stands for.</summary>
internal static class Awaiting
{
    private static readonly MethodInfo OfTaskMethod = Private(nameof(OfTask));
    private static readonly MethodInfo OfValueTaskMethod = Private(nameof(OfValueTask));

    public static Func<object?, ValueTask<object?>> For(Type returned)
    {
        if (returned == typeof(void))
            return static _ => default;
        if (returned == typeof(Task))
            return static async task => { await (Task)task!; return null; };
        if (returned == typeof(ValueTask))
            return static async task => { await (ValueTask)task!; return null; };
        if (ResultOf(returned) is var result && result == returned)
            return static value => ValueTask.FromResult(value);

        return (returned.GetGenericTypeDefinition() == typeof(Task<>) ? OfTaskMethod : OfValueTaskMethod)
            .MakeGenericMethod(result)
            .CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    /// <summary>The type inside a task; the type itself when it is none.</summary>
    public static Type ResultOf(Type returned)
        => returned.IsGenericType
            && (returned.GetGenericTypeDefinition() == typeof(Task<>)
                || returned.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? returned.GenericTypeArguments[0]
            : returned;

    private static async ValueTask<object?> OfTask<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> OfValueTask<T>(object? task) => await (ValueTask<T>)task!;

    private static MethodInfo Private(string name)
        => typeof(Awaiting).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
