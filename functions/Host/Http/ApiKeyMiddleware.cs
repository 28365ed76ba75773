using GigVet.Customers;
using GigVet.Functions.Api;
using GigVet.Functions.Api.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace GigVet.Functions.Http;

/// <summary>Says who calls and whether they may: the customer always comes from the API key, never from the request.</summary>
public sealed class ApiKeyMiddleware(KeyRing keys, CallLimiter limiter) : IFunctionsWorkerMiddleware
{
    private static readonly string[] Open =
    [
        nameof(GetHealth), nameof(GetOpenApi), "GetCapturePage", "GetCapturePageScript", "GetCaptureScript",
        nameof(GetPage), nameof(GetPageFile), "StartSession", "EndSession", ContractorReplies.Shown, ContractorReplies.Taken,
        SharedReports.Shown, nameof(NoSuchRoute),
    ];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && !IsOpen(context.FunctionDefinition.Name))
        {
            if (await keys.FindAsync(http) is not { } key)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer";
                context.GetInvocationResult().Value = Problem.Result(
                    http, 401, "Send your API key: Authorization: Bearer <api key>.");
                return;
            }

            var needed = Scopes.NeededFor(http.Request.Method, http.Request.Path);
            if (!key.Scopes.Contains(needed))
            {
                var word = needed.ToString().ToLowerInvariant();
                http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{word}\"";
                context.GetInvocationResult().Value = Problem.Result(http, 403, $"This API key may not do that: it lacks the scope \"{word}\".");
                return;
            }

            if (await limiter.RefusalAsync(http, key) is { } refusal)
            {
                context.GetInvocationResult().Value = refusal;
                return;
            }

            http.Items[typeof(ApiKeyMiddleware)] = key;
        }

        await next(context);
    }

    /// <summary>Whether a function answers without a key.</summary>
    public static bool IsOpen(string function) => Open.Contains(function, StringComparer.Ordinal);

    /// <summary>The customer whose key came with the request.</summary>
    public static string Customer(HttpRequest request) => Key(request).Customer;

    /// <summary>The key that came with the request.</summary>
    public static StoredKey Key(HttpRequest request) => (StoredKey)request.HttpContext.Items[typeof(ApiKeyMiddleware)]!;
}
