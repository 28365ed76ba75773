using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Traces = GigVet.Operations.Telemetry;

namespace GigVet.Functions.Telemetry;

/// <summary>
/// A span and a measured time for every run of a function. The span goes on with the trace of whoever called: from the
/// header of a request, or out of the message through a queue. Addresses are left out: they name contractors.
/// </summary>
public sealed class TraceMiddleware(TimeProvider time) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition.Name;
        var http = context.GetHttpContext();
        var message = http is null && context.BindingContext.BindingData.TryGetValue("QueueTrigger", out var text) ? $"{text}" : null;
        var (trigger, kind, parent) = (http, message) switch
        {
            ({ }, _) => ("http", ActivityKind.Server, http.Request.Headers.TraceParent.ToString()),
            (_, { }) => ("queue", ActivityKind.Consumer, ParentIn(message)),
            _ => ("timer", ActivityKind.Internal, null),
        };

        // What the web server began is not ours to send on: its span would hold the address.
        var outer = Activity.Current;
        Activity.Current = null;
        var caller = ActivityContext.TryParse(parent, null, isRemote: true, out var sent) ? sent : default;
        using var activity = Traces.Source.StartActivity(function, kind, caller) ?? Unheard(function, caller);
        activity.SetTag("faas.trigger", trigger);

        var started = time.GetTimestamp();
        var outcome = "failed";
        try
        {
            await next(context);
            outcome = http is null ? "ok" : OutcomeOf(context.GetInvocationResult().Value);
        }
        catch (Exception exception)
        {
            // The kind of it only: messages may quote what was sent.
            activity.SetTag("error.type", exception.GetType().Name);
            throw;
        }
        finally
        {
            activity.SetTag("gigvet.outcome", outcome);
            if (outcome == "failed")
                activity.SetStatus(ActivityStatusCode.Error);
            Traces.Duration.Record(
                time.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("function", function),
                new KeyValuePair<string, object?>("trigger", trigger),
                new KeyValuePair<string, object?>("outcome", outcome));
            activity.Stop();
            Activity.Current = outer;
        }
    }

    /// <summary>Nobody collects traces: then the id serves answers and the log alone.</summary>
    private static Activity Unheard(string function, ActivityContext caller)
    {
        var activity = new Activity(function);
        if (caller != default)
            activity.SetParentId(caller.TraceId, caller.SpanId, caller.TraceFlags);

        return activity.Start();
    }

    private static string OutcomeOf(object? result) => (result as IStatusCodeHttpResult)?.StatusCode switch
    {
        >= 500 => "failed",
        >= 400 => "refused",
        _ => "ok",
    };

    private static string? ParentIn(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement is { ValueKind: JsonValueKind.Object } body
                && body.TryGetProperty(Traces.TraceParent, out var parent) && parent.ValueKind is JsonValueKind.String
                    ? parent.GetString()
                    : null;
        }
        catch (JsonException)
        {
            // A damaged message begins a trace of its own.
            return null;
        }
    }
}
