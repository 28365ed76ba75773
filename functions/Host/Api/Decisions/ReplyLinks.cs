using GigVet.Decisions;
using GigVet.Decisions.Links;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Links by which contractors reply: issued, listed, taken back; and all of them ended at once.</summary>
public sealed class ReplyLinks(
    DecisionDesk decisions, ReplyLinkDesk desk, ILinkStore<ReplyLink> links, IReplySecrets secrets, PublicAddress address, TimeProvider time)
{
    private const string Route = "api/v1/assessments/{id}/reply-link";

    [Function("PostReplyLink")]
    [Operation("Decisions", "Issue a link by which the contractor replies")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Takes(typeof(ReplyLinkBody), Optional = true)]
    [Answers(201, typeof(ReplyLinkAnswer))]
    [Refuses(404, 409)]
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

        if (await desk.IssueAsync(key, done, body, cancellationToken) is not var (link, token))
            return new Decidable.Unknown().Refusal(request, "nothing to reply to");

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(Shown(link, LinkState.Open, address.Of(request, $"reply/{token}")), GigVetJson.Options, statusCode: 201);
    }

    [Function("GetReplyLinks")]
    [Operation("Decisions", "List the reply links of an assessment")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(ReplyLinksAnswer))]
    [Refuses(404, 409)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var found = await decisions.LookAsync(request, id, cancellationToken);
        if (found is not Decidable.Done(var contractor, var assessment))
            return found.Refusal(request, "nothing to reply to");

        var issued = await desk.ListAsync(customer, contractor, assessment.Id, cancellationToken);
        return Results.Json(new ReplyLinksAnswer(assessment.Id, [.. issued.Select(one => Shown(one.Link, one.State, url: null))]), GigVetJson.Options);
    }

    [Function("DeleteReplyLinks")]
    [Operation("Decisions", "Take back the reply links of an assessment")]
    [Asks("id", typeof(string), "The id of the assessment.", Example = "asm_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(RevokedLinksAnswer))]
    [Refuses(404, 409)]
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
        return Results.Json(new RevokedLinksAnswer(revoked), GigVetJson.Options);
    }

    [Function("RotateReplyLinks")]
    [Operation("Decisions", "End every link there is, to reply by or to read a report, by a new secret")]
    [Answers(204)]
    public async Task<IResult> RotateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/reply-links/rotate")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        await secrets.RotateAsync(ApiKeyMiddleware.Customer(request), cancellationToken);
        return Results.NoContent();
    }

    /// <param name="url">With the token, at the issue only: it is not kept.</param>
    private static ReplyLinkAnswer Shown(ReplyLink link, LinkState state, Uri? url) => new()
    {
        Id = link.Id,
        Assessment = link.Assessment,
        Url = url,
        State = state,
        From = link.From,
        Question = link.Question,
        Findings = link.Findings,
        IssuedAt = link.IssuedAt,
        ExpiresAt = link.ExpiresAt,
        RevokedAt = link.RevokedAt,
        IssuedBy = link.Key,
    };
}

/// <summary>A link by which a contractor replies.</summary>
public sealed record ReplyLinkAnswer
{
    public required string Id { get; init; }

    public required string Assessment { get; init; }

    /// <summary>What to send the contractor. Shown once, when it is issued.</summary>
    public required Uri? Url { get; init; }

    public required LinkState State { get; init; }

    /// <summary>Who asks, as the contractor knows them.</summary>
    public required string From { get; init; }

    /// <summary>What the contractor is asked.</summary>
    public required string? Question { get; init; }

    /// <summary>The findings that are shown, by code; empty: all that were raised.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Id of the API key that issued it.</summary>
    public required string IssuedBy { get; init; }
}

/// <summary>The reply links of one assessment.</summary>
/// <param name="Links">Newest first, without their addresses.</param>
public sealed record ReplyLinksAnswer(string Assessment, IReadOnlyList<ReplyLinkAnswer> Links);

/// <summary>What was taken back.</summary>
/// <param name="Revoked">How many links that were open are not any more.</param>
public sealed record RevokedLinksAnswer(int Revoked);
