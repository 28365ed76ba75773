using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Decisions.CaseFiles;
using GigVet.Decisions.Replies;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Functions.Pages;
using GigVet.Model;
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
    [Operation("Contractors", "Show the case file of a contractor")]
    [Answers(200, typeof(CaseFileAnswer))]
    [Refuses(404, 406)]
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
            : Results.Json(CaseFileAnswer.Of(file, await watched), GigVetJson.Options);
    }
}

/// <summary>The case file of a contractor, with the roster entry.</summary>
public sealed record CaseFileAnswer
{
    public required ContractorRef Contractor { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Reasons and findings heaviest first; null for whoever was not assessed yet.</summary>
    public required Assessment? Latest { get; init; }

    /// <summary>What could not be checked, and why: never the same as clean.</summary>
    public required IReadOnlyList<UncheckedThing> Unchecked { get; init; }

    /// <summary>What changed from one assessment to the next, newest first.</summary>
    public required IReadOnlyList<ChangesAt> Changes { get; init; }

    /// <summary>Newest first, at most fifty.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Of all assessments, newest first; the first one counts.</summary>
    public required IReadOnlyList<Disposition> Dispositions { get; init; }

    /// <summary>Of all assessments, newest first.</summary>
    public required IReadOnlyList<ContractorReply> Replies { get; init; }

    /// <summary>What is not told for a while, and why.</summary>
    public required IReadOnlyList<Silence> Silences { get; init; }

    /// <summary>Null where the contractor is not on the roster.</summary>
    public required RosterAnswer? Roster { get; init; }

    public static CaseFileAnswer Of(CaseFile file, RosterEntry? watched) => new()
    {
        Contractor = file.Contractor,
        MadeAt = file.MadeAt,
        Latest = file.Latest,
        Unchecked = file.Unchecked,
        Changes = file.Changes,
        Timeline = file.Timeline,
        Dispositions = file.Dispositions,
        Replies = file.Replies,
        Silences = file.Silences,
        Roster = watched is null ? null : RosterAnswer.Of(watched),
    };
}
