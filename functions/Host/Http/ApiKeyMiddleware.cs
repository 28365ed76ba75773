using GigVet.Functions.Api;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace GigVet.Functions.Http;

/// <summary>Says who calls: the customer always comes from the API key, never from the request.</summary>
public sealed class ApiKeyMiddleware(ICustomerStore customers) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    private static readonly string[] Open = [nameof(GetHealth), "GetCapturePage", "GetCapturePageScript", "GetCaptureScript", nameof(NoSuchRoute)];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && !Open.Contains(context.FunctionDefinition.Name, StringComparer.Ordinal))
        {
            if (await FindCustomerAsync(customers, http) is not { } customer)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer";
                context.GetInvocationResult().Value = Problem.Result(
                    http, 401, "Send your API key: Authorization: Bearer <api key>.");
                return;
            }

            http.Items[typeof(ApiKeyMiddleware)] = customer;
        }

        await next(context);
    }

    /// <summary>The customer whose key came with the request.</summary>
    public static string Customer(HttpRequest request) => (string)request.HttpContext.Items[typeof(ApiKeyMiddleware)]!;

    /// <summary>Whose key came with a request that needs none; null without a valid one.</summary>
    public static async Task<string?> FindCustomerAsync(ICustomerStore customers, HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var key = header[Scheme.Length..].Trim();
        return key.Length == 0 ? null : await customers.FindByKeyAsync(ApiKey.Hash(key), http.RequestAborted);
    }
}
