using System.Globalization;
using Azure;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Http;

/// <summary>Whatever goes wrong in a call ends as a problem document: bad input names its field, faults name their trace.</summary>
public sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    private const int RetryAfterSeconds = 10;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller left; there is nobody to answer.
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The host gives the call up: it stops, or has heard of the caller's leaving before the connection showed it.
            SetRetryAfter(http);
            context.GetInvocationResult().Value = Problem.Result(http, 503, "GigVet is being restarted; try again.");
        }
        catch (Exception exception)
        {
            context.GetInvocationResult().Value = Describe(http, exception);
        }
    }

    private IResult Describe(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case InvalidRequestException invalid:
                return Problem.Result(http, 400, "The request cannot be used as it is; see errors.", invalid.Errors);
            case BadHttpRequestException bad:
                return Problem.Result(http, bad.StatusCode, "The request could not be read.");
            case RequestFailedException or AggregateException { InnerException: RequestFailedException }:
                LogStorage(logger, exception, Problem.TraceOf(http));
                SetRetryAfter(http);
                return Problem.Result(http, 503, "Storage does not answer at the moment. Nothing was lost; try again.");
            default:
                LogFault(logger, exception, Problem.TraceOf(http));
                return Problem.Result(http, 500, "GigVet failed on this request; its trace id finds it in our log.");
        }
    }

    private static void SetRetryAfter(HttpContext http)
        => http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Trace} failed.")]
    private static partial void LogFault(ILogger logger, Exception exception, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage failed in request {Trace}.")]
    private static partial void LogStorage(ILogger logger, Exception exception, string trace);
}
