using GigVet.Customers;
using GigVet.Decisions;
using GigVet.Decisions.Links;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Functions.Pages;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>
/// A report that a customer shares: a link that ends by itself and opens this one assessment, to be read only. Whoever
/// opens it stands in the customer's audit, by the id of the link.
/// </summary>
public sealed class SharedReports(
    DecisionDesk decisions,
    ReplyLinkDesk desk,
    IReplyLinkStore links,
    PublicAddress address,
    CallLimiter limiter,
    AuditLog audit,
    ErasureDesk erasures,
    SignalCatalogue signals,
    TimeProvider time)
{
    public const string Shown = "GetSharedReport";

    private const string Route = "api/v1/assessments/{id}/share-link";

    [Function("PostShareLink")]
    [Operation("Decisions", "Share a report by a link that ends")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Takes(typeof(SharedLinkBody), Optional = true)]
    [Answers(201, typeof(SharedLinkAnswer))]
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
        if (await desk.ShareAsync(ApiKeyMiddleware.Key(request), done, body, cancellationToken) is not var (link, token))
            return new Decidable.Unknown().Refusal(request, "nothing to share");

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(Answer(link, address.Of(request, $"shared/{token}")), GigVetJson.Options, statusCode: 201);
    }

    [Function("GetShareLinks")]
    [Operation("Decisions", "List the links by which a report is shared")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(SharedLinksAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to share");

        var issued = await links.ListAsync(ApiKeyMiddleware.Customer(request), contractor, assessment.Id, LinkKind.Report, cancellationToken);
        return Results.Json(new SharedLinksAnswer(assessment.Id, [.. issued.Select(link => Answer(link, url: null))]), GigVetJson.Options);
    }

    [Function("DeleteShareLinks")]
    [Operation("Decisions", "Take back the links by which a report is shared")]
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

        var revoked = await links.RevokeAsync(
            ApiKeyMiddleware.Customer(request), contractor, assessment.Id, LinkKind.Report, time.GetUtcNow(), cancellationToken);
        return Results.Json(new RevokedLinksAnswer(revoked), GigVetJson.Options);
    }

    [Function(Shown)]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{token}")] HttpRequest request,
        string token,
        CancellationToken cancellationToken)
    {
        switch (await desk.OpenAsync(token, LinkKind.Report, cancellationToken))
        {
            case OpenedLink.Over:
                return ReplyPage.Over(request.HttpContext);
            case OpenedLink.Open open:
                // A link has the allowance of a key.
                var reader = new StoredKey(open.Link.Id, open.Customer, [], Note: null, open.Link.IssuedAt, open.Link.ExpiresAt, LastUsedOn: null);
                if (await limiter.RefusalAsync(request.HttpContext, reader) is { } refusal)
                    return refusal;

                var whom = await erasures.ReferenceAsync(open.Customer, open.Contractor, cancellationToken);
                await audit.AppendAsync(open.Customer, new AuditEvent(time.GetUtcNow(), open.Link.Id, Shown, whom));
                return CaseFilePage.Show(request.HttpContext, await desk.ReportAsync(open, cancellationToken), watched: null, signals);
            default:
                return ReplyPage.Unknown(request.HttpContext);
        }
    }

    /// <param name="url">With the token, at the issue only: it is not kept.</param>
    private SharedLinkAnswer Answer(ReplyLink link, Uri? url) => new(
        link.Id, link.Assessment, url, ReplyLinks.StateOf(link, time.GetUtcNow()), link.IssuedAt, link.ExpiresAt, link.RevokedAt, link.Key);
}

/// <summary>A link by which somebody reads a report.</summary>
/// <param name="Url">What to pass on. Shown once, when it is issued.</param>
/// <param name="RevokedAt">When it was taken back; null while it was not.</param>
/// <param name="IssuedBy">Id of the API key that issued it.</param>
public sealed record SharedLinkAnswer(
    string Id, string Assessment, Uri? Url, LinkState State, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, string IssuedBy);

/// <summary>The links by which one report is shared.</summary>
/// <param name="Links">Newest first, without their addresses.</param>
public sealed record SharedLinksAnswer(string Assessment, IReadOnlyList<SharedLinkAnswer> Links);
