using GigVet.Decisions;
using GigVet.Decisions.Links;
using GigVet.Decisions.Shares;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Links by which somebody without an account reads one report: issued, listed, taken back.</summary>
public sealed class ReportLinks(DecisionDesk decisions, ReportLinkDesk desk, ILinkStore<ReportLink> links, PublicAddress address, TimeProvider time)
{
    private const string Route = "api/v1/assessments/{id}/report-link";

    [Function("PostReportLink")]
    [Operation("Decisions", "Issue a link by which a report is read without a key")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Takes(typeof(ReportLinkBody), Optional = true)]
    [Answers(201, typeof(ReportLinkAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done done)
            return found.Refusal(request, "nothing to share");

        if (await desk.IssueAsync(ApiKeyMiddleware.Key(request), done, body, cancellationToken) is not var (link, token))
            return new Decidable.Unknown().Refusal(request, "nothing to share");

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(Shown(link, LinkState.Open, address.Of(request, $"report/{token}")), GigVetJson.Options, statusCode: 201);
    }

    [Function("GetReportLinks")]
    [Operation("Decisions", "List the links by which a report is read")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(ReportLinksAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to share");

        var issued = await desk.ListAsync(ApiKeyMiddleware.Customer(request), contractor, assessment.Id, cancellationToken);
        return Results.Json(new ReportLinksAnswer(assessment.Id, [.. issued.Select(one => Shown(one.Link, one.State, url: null))]), GigVetJson.Options);
    }

    [Function("DeleteReportLinks")]
    [Operation("Decisions", "Take back the links by which a report is read")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(RevokedLinksAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to share");

        var revoked = await links.RevokeAsync(ApiKeyMiddleware.Customer(request), contractor, assessment.Id, time.GetUtcNow(), cancellationToken);
        return Results.Json(new RevokedLinksAnswer(revoked), GigVetJson.Options);
    }

    /// <param name="url">With the token, at the issue only: it is not kept.</param>
    private static ReportLinkAnswer Shown(ReportLink link, LinkState state, Uri? url) => new()
    {
        Id = link.Id,
        Assessment = link.Assessment,
        Url = url,
        State = state,
        Note = link.Note,
        IssuedAt = link.IssuedAt,
        ExpiresAt = link.ExpiresAt,
        RevokedAt = link.RevokedAt,
        IssuedBy = link.Key,
    };
}

/// <summary>A link by which somebody without an account reads one report.</summary>
public sealed record ReportLinkAnswer
{
    /// <summary>Looks by the link stand in the audit under this id.</summary>
    public required string Id { get; init; }

    public required string Assessment { get; init; }

    /// <summary>What to hand on. Shown once, when it is issued.</summary>
    public required Uri? Url { get; init; }

    public required LinkState State { get; init; }

    /// <summary>Whom it is for; only you see it.</summary>
    public required string? Note { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Id of the API key that issued it.</summary>
    public required string IssuedBy { get; init; }
}

/// <summary>The links by which one report is read.</summary>
/// <param name="Links">Newest first, without their addresses.</param>
public sealed record ReportLinksAnswer(string Assessment, IReadOnlyList<ReportLinkAnswer> Links);
