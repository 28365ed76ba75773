using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Runs one invocation: a scope of services, the middleware, the method, its outputs.</summary>
internal sealed partial class FunctionInvoker(
    IServiceScopeFactory scopes,
    MiddlewareChain middleware,
    OutputSender outputs,
    ILogger<FunctionInvoker> logger)
{
    private readonly FunctionExecutionDelegate _run = middleware.EndingIn(RunMethodAsync);

    /// <summary>Whatever the function throws is logged with its invocation and passed on.</summary>
    public async Task InvokeAsync(Function function, TriggerInput input, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var invocation = new InvocationContext(function, input, scope.ServiceProvider, cancellationToken);
        var outcome = new InvocationOutcome();
        invocation.Features.Set(outcome);
        input.Attach(invocation);
        try
        {
            await _run(invocation);
            await outputs.SendAsync(function, outcome.Value, cancellationToken);
            await input.FinishAsync(function.ReplyOf(outcome.Value), invocation);
        }
        catch (Exception exception) when (!IsCallersDoing(exception, input, cancellationToken))
        {
            LogFailed(logger, exception, function.Name, invocation.InvocationId);
            throw;
        }
    }

    /// <summary>A caller that left or sent nonsense is no failure of the function.</summary>
    private static bool IsCallersDoing(Exception exception, TriggerInput input, CancellationToken cancellationToken)
        => input is HttpInput && exception switch
        {
            BadHttpRequestException => true,
            OperationCanceledException => cancellationToken.IsCancellationRequested,
            _ => false,
        };

    private static async Task RunMethodAsync(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        var function = invocation.Function;
        var arguments = new object?[function.Parameters.Length];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = await BindAsync(function, index, invocation);

        context.Features.Get<InvocationOutcome>()!.Value = await function.RunAsync(context.InstanceServices, arguments);
    }

    private static ValueTask<object?> BindAsync(Function function, int index, InvocationContext invocation)
    {
        var parameter = function.Parameters[index];
        if (parameter.ParameterType == typeof(FunctionContext))
            return ValueTask.FromResult<object?>(invocation);
        if (parameter.ParameterType == typeof(CancellationToken))
            return ValueTask.FromResult<object?>(invocation.CancellationToken);

        return parameter == function.TriggerParameter
            ? invocation.Input.BindTriggerAsync(parameter, invocation)
            : invocation.Input.BindOtherAsync(parameter, invocation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} failed, invocation {InvocationId}.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string function, string invocationId);
}

/// <summary>The app's middleware, in the order it was added.</summary>
internal sealed class MiddlewareChain
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
        => _middleware.Add(middleware);

    public FunctionExecutionDelegate EndingIn(FunctionExecutionDelegate last)
        => _middleware.AsEnumerable().Reverse().Aggregate(last, static (next, middleware) => middleware(next));
}
