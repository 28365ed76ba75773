using GigVet.Decisions.CaseFiles;
using GigVet.Functions.Http;
using GigVet.Functions.Pages;
using GigVet.Scoring;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>The case file of one contractor: as JSON, or by <c>Accept: text/html</c> as a page that can be printed.</summary>
public sealed class GetCaseFile(PlatformDirectory platforms, CaseFileDesk desk, IRosterStore roster, SignalCatalogue signals)
{
    [Function(nameof(GetCaseFile))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/contractors/{platform}/{handle}/report")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        if (Accepts.Best(request, Accepts.Json, Accepts.Html) is not { } form)
            return Accepts.Refusal(request, Accepts.Json, Accepts.Html);

        var customer = ApiKeyMiddleware.Customer(request);
        var watched = roster.FindAsync(customer, contractor, cancellationToken);
        var file = await desk.OfAsync(customer, contractor, cancellationToken);
        if (await watched is null && file.Timeline.Count == 0)
            return Problem.Result(request.HttpContext, 404, "You never asked about this contractor.");

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.Vary = "Accept";
        return form is Accepts.Html
            ? CaseFilePage.Show(request.HttpContext, file, await watched, signals)
            : Results.Json(
                new
                {
                    file.Contractor,
                    file.MadeAt,
                    file.Latest,
                    file.Unchecked,
                    file.Changes,
                    file.Timeline,
                    file.Dispositions,
                    file.Replies,
                    file.Silences,
                    Roster = await watched is { } entry ? RosterAnswer.Of(entry) : null,
                },
                GigVetJson.Options);
    }
}
