using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Gives every HTTP function its route.</summary>
internal sealed partial class HttpFunctions(
    FunctionInvoker invoker, FunctionKeys keys, Drain drain, ILogger<HttpFunctions> logger)
{
    /// <exception cref="StartupException">A route is malformed, or two functions answer the same requests.</exception>
    public void Map(IEndpointRouteBuilder endpoints, IEnumerable<Function> functions, string prefix)
    {
        var taken = new Dictionary<(string Route, string Method), Function>();
        foreach (var function in functions)
        {
            if (function.Trigger is not HttpTriggerAttribute trigger)
                continue;

            var route = $"{prefix.Trim('/')}/{(trigger.Route ?? function.Name).TrimStart('/')}".TrimStart('/');
            string[] methods = trigger.Methods is { Length: > 0 } named ? named : ["*"];
            foreach (var method in methods)
                Claim(taken, function, route, method.ToUpperInvariant());

            var endpoint = endpoints.Map(Parse(function, route), http => AnswerAsync(http, function, trigger.AuthLevel));
            endpoint.WithDisplayName(function.Name);
            if (methods is not ["*"])
                endpoint.WithMetadata(new HttpMethodMetadata(methods));
        }
    }

    private static void Claim(
        Dictionary<(string Route, string Method), Function> taken, Function function, string route, string method)
    {
        if (!taken.TryAdd((route.ToUpperInvariant(), method), function))
            throw new StartupException(
                $"Functions '{taken[(route.ToUpperInvariant(), method)].Name}' and '{function.Name}' both answer "
                + $"{method} /{route}; give one of them another route.");
    }

    private static RoutePattern Parse(Function function, string route)
    {
        try
        {
            return RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException exception)
        {
            throw new StartupException(
                $"Function '{function.Name}' has a malformed route '{route}': {exception.Message}");
        }
    }

    private async Task AnswerAsync(HttpContext http, Function function, AuthorizationLevel level)
    {
        if (!keys.Allow(http, function.Name, level))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var services = http.RequestServices;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, drain.Over);
        try
        {
            await invoker.InvokeAsync(function, new HttpInput(http), stop.Token);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            LogCallerLeft(logger, function.Name);
        }
        catch (Exception exception)
        {
            // One failed request must not stop the others; the invoker has logged it.
            http.RequestServices = services;
            await AnswerFailureAsync(http, exception);
        }
    }

    private static async Task AnswerFailureAsync(HttpContext http, Exception exception)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        var problem = exception is BadHttpRequestException bad
            ? Results.Problem(bad.Message, statusCode: bad.StatusCode)
            : Results.Problem(statusCode: StatusCodes.Status500InternalServerError);
        await problem.ExecuteAsync(http);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The caller of {Function} left before the answer.")]
    private static partial void LogCallerLeft(ILogger logger, string function);
}
