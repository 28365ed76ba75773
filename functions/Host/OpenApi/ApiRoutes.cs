using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.OpenApi;

/// <summary>One function that answers one method at one path.</summary>
/// <param name="Path">With its leading slash, without what a constraint or a default adds to its parameters.</param>
public sealed record ApiRoute(string Function, string Method, string Path, MethodInfo Code)
{
    public const string Prefix = "/api/v1/";

    public OperationAttribute? Operation => Code.GetCustomAttribute<OperationAttribute>();

    public bool IsOfApi => Path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The names in the braces of the path, in order.</summary>
    public IReadOnlyList<string> Parameters
        => [.. Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'))];

    /// <summary>Whether a path, without its query, is one of this route's.</summary>
    public bool IsAt(string? path)
    {
        var own = Path.Split('/');
        var asked = (path ?? "").TrimEnd('/').Split('/');
        return own.Length == asked.Length
            && own.Zip(asked).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    public IEnumerable<T> All<T>()
        where T : Attribute
        => Code.GetCustomAttributes<T>();
}

/// <summary>The routes of this service, found by their triggers: the same attributes by which it is served.</summary>
public static class ApiRoutes
{
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        .. typeof(ApiRoutes).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(Of)
            .OrderBy(route => route.Path, StringComparer.Ordinal)
            .ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<ApiRoute> Of(MethodInfo method)
    {
        var trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null);
        return method.GetCustomAttribute<FunctionAttribute>() is { } function && trigger is not null
            ? (trigger.Methods ?? []).Select(verb => new ApiRoute(function.Name, verb.ToUpperInvariant(), "/" + trigger.Route, method))
            : [];
    }
}
