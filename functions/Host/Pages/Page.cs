using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Pages;

/// <summary>
/// One page that needs nothing beside itself: no script, no picture, no font, and a policy under which the browser would
/// load none. It is not kept by caches, not sent on as a referrer, not shown in frames and not found by search engines.
/// </summary>
internal static class Page
{
    private static readonly string Style = ReadStyle();

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <param name="takesForm">Whether a form on it may be sent, to where the page came from only.</param>
    public static IResult Result(HttpContext http, string title, IHtmlContent body, int status = 200, bool takesForm = false)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; form-action {(takesForm ? "'self'" : "'none'")}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        var page = Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{title}</title>
            <style>{new HtmlString(Style)}</style>
            </head>
            <body>
            <main>
            {body}
            </main>
            </body>
            </html>
            """);

        return Results.Content(Html.Write(page), "text/html; charset=utf-8", Encoding.UTF8, status);
    }

    private static string ReadStyle()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("GigVet.Pages.page.css")!);
        return file.ReadToEnd();
    }
}
