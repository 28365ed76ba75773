namespace Microsoft.Azure.Functions.Worker.Middleware
{
    /// <summary>The rest of an invocation, seen from a middleware.</summary>
    public delegate Task FunctionExecutionDelegate(FunctionContext context);

    /// <summary>Wraps every invocation.</summary>
    public interface IFunctionsWorkerMiddleware
    {
        Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
    }
}

namespace Microsoft.Azure.Functions.Worker
{
    using Microsoft.Azure.Functions.Worker.Middleware;
    using Microsoft.Extensions.DependencyInjection;

    /// <summary>Collects the services and the middleware of a function app.</summary>
    public interface IFunctionsWorkerApplicationBuilder
    {
        IServiceCollection Services { get; }

        IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
    }
}
