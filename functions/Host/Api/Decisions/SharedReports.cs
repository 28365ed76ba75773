using GigVet.Decisions.Links;
using GigVet.Decisions.Shares;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Functions.Pages;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>One report for whoever holds a link to it: a page that can be printed, or JSON by <c>Accept</c>. It takes nothing.</summary>
public sealed class SharedReports(ReportLinkDesk desk, SignalCatalogue signals, CallLimiter limiter)
{
    public const string Shown = ReportLinkDesk.Look;

    [Function(Shown)]
    [Operation("Decisions", "Read a report by a link, without a key")]
    [Asks("token", typeof(string), "What the link ends in; signed, for one report and a limited time.", Example = "bm9uZQ.bm9uZQ")]
    [Answers(200, typeof(Assessment), When = "The report, with what was decided and replied.")]
    [Answers(200, ContentType = "text/html", When = "The same as a page.")]
    [Refuses(404, 410, 429)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "report/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken)
    {
        var isPage = Accepts.Best(request, Accepts.Json, Accepts.Html) is Accepts.Html;
        var opened = await desk.OpenAsync(token, cancellationToken);
        if (opened is not OpenedLink<ReportLink>.Open open)
            return Closed(request.HttpContext, opened, isPage);
        if (await limiter.RefusalAsync(request.HttpContext, open.Customer, open.Link) is { } refusal)
            return refusal;

        var report = await desk.ReadAsync(open, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.Vary = "Accept";
        return isPage
            ? SharedReportPage.Show(request.HttpContext, open.Contractor, report, open.Link.ExpiresAt, signals)
            : Results.Json(report, GigVetJson.Options);
    }

    private static IResult Closed(HttpContext http, OpenedLink<ReportLink> opened, bool isPage) => (opened, isPage) switch
    {
        (OpenedLink<ReportLink>.Over, true) => SharedReportPage.Over(http),
        (OpenedLink<ReportLink>.Over, false) => Problem.Result(http, 410, "This link has ended; ask whoever gave it to you for a new one."),
        (_, true) => SharedReportPage.Unknown(http),
        _ => Problem.Result(http, 404, "This link opens nothing; ask whoever gave it to you for a new one."),
    };
}
