using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>An HTTP request on its way into a function, and the answer on its way out.</summary>
internal sealed class HttpInput(HttpContext http) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> BindingData { get; } = ReadNames(http);

    public override string? TraceParent => http.Request.Headers.TraceParent is [{ Length: > 0 } parent] ? parent : null;

    public override void Attach(InvocationContext invocation)
    {
        invocation.Items[FunctionContextExtensions.HttpContextKey] = http;
        http.RequestServices = invocation.InstanceServices;
    }

    public override ValueTask<object?> BindTriggerAsync(ParameterInfo parameter, InvocationContext invocation)
        => parameter.ParameterType == typeof(HttpRequest)
            ? ValueTask.FromResult<object?>(http.Request)
            : ReadBodyAsync(parameter.ParameterType, invocation.CancellationToken);

    public override ValueTask<object?> BindOtherAsync(ParameterInfo parameter, InvocationContext invocation)
        => parameter.IsDefined(typeof(FromBodyAttribute))
            ? ReadBodyAsync(parameter.ParameterType, invocation.CancellationToken)
            : base.BindOtherAsync(parameter, invocation);

    public override async ValueTask FinishAsync(object? value, InvocationContext invocation)
    {
        switch (value)
        {
            case IResult result:
                await result.ExecuteAsync(http);
                break;
            case IActionResult result:
                await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
            case string text when !http.Response.HasStarted:
                await http.Response.WriteAsync(text, invocation.CancellationToken);
                break;
            case not null when !http.Response.HasStarted:
                await http.Response.WriteAsJsonAsync(value, value.GetType(), invocation.CancellationToken);
                break;
        }
    }

    private async ValueTask<object?> ReadBodyAsync(Type type, CancellationToken cancellationToken)
    {
        if (type == typeof(string))
        {
            using var reader = new StreamReader(http.Request.Body);
            return await reader.ReadToEndAsync(cancellationToken);
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(
                http.Request.Body, type, JsonSerializerOptions.Web, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException($"The body is not the JSON expected: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, object?> ReadNames(HttpContext http)
    {
        var names = new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
            names.TryAdd(name, value.ToString());

        return names;
    }
}
