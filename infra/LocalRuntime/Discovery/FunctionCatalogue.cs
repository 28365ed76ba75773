using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Local;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>Finds the functions of an app and refuses those that could not work.</summary>
internal static partial class FunctionCatalogue
{
    private const BindingFlags Methods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    /// <exception cref="StartupException">A function is written in a way that could not work.</exception>
    public static IReadOnlyList<Function> Read(IEnumerable<Type> types)
    {
        var functions = new Dictionary<string, Function>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in types.SelectMany(static type => type.GetMethods(Methods)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is not { } attribute)
                continue;

            var function = Describe(method, attribute.Name);
            if (!functions.TryAdd(function.Name, function))
                throw new StartupException(
                    $"Two functions are called '{function.Name}' ({Place(functions[function.Name].Method)} and "
                    + $"{Place(method)}); give one of them another name.");
        }

        return [.. functions.Values.OrderBy(function => function.Name, StringComparer.Ordinal)];
    }

    private static Function Describe(MethodInfo method, string name)
    {
        if (!FunctionName.IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
            throw Refused(name, method, "has a name Azure would refuse; use letters, digits, - and _, a letter first");
        if (!method.IsPublic || method.DeclaringType is { IsVisible: false } or { IsAbstract: true, IsSealed: false })
            throw Refused(name, method, "is not a public method of a public class; make both public");
        if (method.ContainsGenericParameters)
            throw Refused(name, method, "is generic; give it a method without type parameters");
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
            throw Refused(name, method, "is async void, so its end could never be seen; return Task");

        var triggers = (
            from parameter in method.GetParameters()
            from trigger in parameter.GetCustomAttributes<TriggerBindingAttribute>()
            select (Parameter: parameter, Trigger: trigger)).ToArray();

        return triggers switch
        {
            [var (parameter, trigger)] => Create(name, method, parameter, trigger),
            [] => throw Refused(name, method, "has no trigger; give one parameter a trigger attribute"),
            _ => throw Refused(name, method, $"has {triggers.Length} triggers; split it into as many functions"),
        };
    }

    private static Function Create(
        string name, MethodInfo method, ParameterInfo parameter, TriggerBindingAttribute trigger)
    {
        if (trigger is not (HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute))
            throw Refused(name, method, $"has a {trigger.GetType().Name}, which is not supported here");
        if (method.GetCustomAttribute<RetryAttribute>() is not null && trigger is not TimerTriggerAttribute)
            throw Refused(name, method, "has a retry attribute, which only timers honour; remove it");

        return new Function(name, method, parameter, trigger);
    }

    private static StartupException Refused(string name, MethodInfo method, string reason)
        => new($"Function '{name}' ({Place(method)}) {reason}.");

    [GeneratedRegex(
        "^[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FunctionName { get; }

    private static string Place(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
