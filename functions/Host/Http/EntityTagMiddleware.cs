using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Net.Http.Headers;

namespace GigVet.Functions.Http;

/// <summary>
/// Gives what is read an ETag of its content. Who sends it back as If-None-Match is told 304 while nothing has changed.
/// </summary>
public sealed class EntityTagMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        if (context.GetHttpContext() is { } http && HttpMethods.IsGet(http.Request.Method) && !IsNotKept(http)
            && context.GetInvocationResult() is { Value: IResult result } outcome)
            outcome.Value = new Tagged(result);
    }

    /// <summary>Nobody may keep it, so nobody has a tag to send back; it may also be long, and is not held in memory for one.</summary>
    private static bool IsNotKept(HttpContext http) => http.Response.GetTypedHeaders().CacheControl?.NoStore is true;

    /// <summary>For what reads the status before it is sent (traces, the audit) it is the answer that it wraps.</summary>
    private sealed class Tagged(IResult result) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => (result as IStatusCodeHttpResult)?.StatusCode;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (result is VersionedResult versioned)
            {
                if (!IsAnswered(httpContext, versioned.Tag))
                    await versioned.ExecuteAsync(httpContext);
                return;
            }

            var outside = httpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            using var body = new MemoryStream();
            httpContext.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
            try
            {
                await result.ExecuteAsync(httpContext);
                await httpContext.Response.CompleteAsync();
            }
            finally
            {
                httpContext.Features.Set(outside);
            }

            await WriteAsync(httpContext, body);
        }

        private static async Task WriteAsync(HttpContext http, MemoryStream body)
        {
            var response = http.Response;
            var content = body.GetBuffer().AsMemory(0, (int)body.Length);
            if (response.StatusCode is StatusCodes.Status200OK && IsAnswered(http, EntityTags.Of(content.Span)))
                return;

            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(content, http.RequestAborted);
        }

        /// <summary>Says the tag; and that nothing has changed, to whoever sent it.</summary>
        private static bool IsAnswered(HttpContext http, string tag)
        {
            var response = http.Response;
            response.Headers.ETag = tag;
            if (response.Headers.CacheControl.Count == 0)
                response.Headers.CacheControl = "private, no-cache";
            if (!IsKnown(http.Request.Headers.IfNoneMatch, tag))
                return false;

            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            return true;
        }

        /// <summary>Compared weakly, as RFC 9110 has it for reading; what cannot be read knows nothing.</summary>
        private static bool IsKnown(Microsoft.Extensions.Primitives.StringValues sent, string tag)
            => EntityTagHeaderValue.TryParseList([.. sent.OfType<string>()], out var known)
                && known.Any(one => one.Tag == "*" || one.Tag == tag);
    }
}
