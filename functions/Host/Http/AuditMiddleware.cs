using GigVet.Model;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace GigVet.Functions.Http;

/// <summary>
/// Notes in the customer's audit, before it is answered, every change that succeeded and every look at what is known of a
/// contractor, also one that finds nothing. A new route is noted without a line here.
/// </summary>
public sealed class AuditMiddleware(AuditLog audit, ErasureDesk desk, PlatformDirectory platforms, TimeProvider time)
    : IFunctionsWorkerMiddleware
{
    /// <summary>The detail of a change that failed in the middle.</summary>
    public const string NotEnded = "not ended";

    /// <summary>Looks at many contractors at once.</summary>
    private static readonly string[] Lists = ["ListRoster", "GetRosterTrends", "ListAlertDeliveries", "GetAudit"];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !http.Items.ContainsKey(typeof(ApiKeyMiddleware)))
        {
            await next(context);
            return;
        }

        // Whom a look is about stands in its address: it is noted while it is answered, and takes no time of its own.
        var isLook = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var noted = isLook && ContractorOf(http) is { } named ? NoteAsync(context, http, named) : null;
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!isLook && exception is not (InvalidRequestException or BadHttpRequestException))
        {
            // Some of it may have been done before storage failed or the caller left.
            await NoteAsync(context, http, ContractorOf(http), NotEnded);
            throw;
        }

        if (noted is not null)
        {
            await noted;
            return;
        }

        if (context.GetInvocationResult().Value is not IResult result || (result as IStatusCodeHttpResult)?.StatusCode >= 400)
            return;

        var contractor = ContractorOf(http);
        if (!isLook || contractor is not null || Lists.Contains(context.FunctionDefinition.Name, StringComparer.Ordinal))
            await NoteAsync(context, http, contractor);
    }

    private async Task NoteAsync(FunctionContext context, HttpContext http, ContractorRef? contractor, string? detail = null)
    {
        var (key, what) = (ApiKeyMiddleware.Key(http.Request), context.FunctionDefinition.Name);
        var whom = contractor is { } one ? await desk.ReferenceAsync(key.Customer, one, CancellationToken.None) : null;
        await audit.AppendAsync(key.Customer, new AuditEvent(time.GetUtcNow(), key.Id, what, whom, detail));
    }

    /// <summary>For routes that name an assessment: whom the answer is about.</summary>
    public static void Note(HttpContext http, ContractorRef contractor) => http.Items[typeof(AuditMiddleware)] = contractor;

    private ContractorRef? ContractorOf(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(AuditMiddleware), out var noted))
            return (ContractorRef)noted!;

        return http.Request.RouteValues.TryGetValue("platform", out var platform) && http.Request.RouteValues.TryGetValue("handle", out var handle)
            ? ContractorPath.Read(platforms, http.Request, $"{platform}", $"{handle}").Contractor
            : null;
    }
}
