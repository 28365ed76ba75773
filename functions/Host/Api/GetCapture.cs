using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// The bookmark that hands over a page, and the page of GigVet that takes it. They hold no data and need no key: the
/// customer types it into GigVet's own page, so that no platform's page ever sees it.
/// </summary>
public sealed class GetCapture
{
    private const string Rules =
        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly Assembly _files = typeof(GetCapture).Assembly;

    [Function("GetCapturePage")]
    public IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "capture")] HttpRequest request)
        => File(request, "capture.html", "text/html; charset=utf-8");

    [Function("GetCapturePageScript")]
    public IResult PageScript([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "capture/page.js")] HttpRequest request)
        => File(request, "page.js", "text/javascript; charset=utf-8");

    [Function("GetCaptureScript")]
    public IResult Script([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "capture.js")] HttpRequest request)
        => File(request, "capture.js", "text/javascript; charset=utf-8");

    private IResult File(HttpRequest request, string name, string type)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Rules;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";

        return Results.Stream(_files.GetManifestResourceStream("GigVet.Capture." + name)!, type);
    }
}
