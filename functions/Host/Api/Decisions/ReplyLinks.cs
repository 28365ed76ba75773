using GigVet.Decisions;
using GigVet.Decisions.Links;
using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Links by which contractors reply: issued, listed, taken back; and all of them ended at once.</summary>
public sealed class ReplyLinks(
    DecisionDesk decisions, ReplyLinkDesk desk, IReplyLinkStore links, IReplySecrets secrets, PublicAddress address, TimeProvider time)
{
    private const string Route = "api/v1/assessments/{id}/reply-link";

    [Function("PostReplyLink")]
    public async Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var key = ApiKeyMiddleware.Key(request);
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done done)
            return found.Refusal(request, "nothing to reply to");

        var (link, token) = await desk.IssueAsync(key, done, body, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(Shown(link, address.Of(request, $"reply/{token}")), GigVetJson.Options, statusCode: 201);
    }

    [Function("GetReplyLinks")]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to reply to");

        var issued = await links.ListAsync(customer, contractor, assessment.Id, cancellationToken);
        return Results.Json(new { Assessment = assessment.Id, Links = issued.Select(link => Shown(link, url: null)) }, GigVetJson.Options);
    }

    [Function("DeleteReplyLinks")]
    public async Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to reply to");

        var revoked = await links.RevokeAsync(customer, contractor, assessment.Id, time.GetUtcNow(), cancellationToken);
        return Results.Json(new { Revoked = revoked }, GigVetJson.Options);
    }

    [Function("RotateReplyLinks")]
    public async Task<IResult> RotateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/reply-links/rotate")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        await secrets.RotateAsync(ApiKeyMiddleware.Customer(request), cancellationToken);
        return Results.NoContent();
    }

    /// <param name="url">With the token, at the issue only: it is not kept.</param>
    private object Shown(ReplyLink link, Uri? url) => new
    {
        link.Id,
        link.Assessment,
        Url = url,
        State = link.IsOpenAt(time.GetUtcNow()) ? "open" : link.RevokedAt is null ? "expired" : "revoked",
        link.From,
        link.Question,
        link.Findings,
        link.IssuedAt,
        link.ExpiresAt,
        link.RevokedAt,
        IssuedBy = link.Key,
    };
}
