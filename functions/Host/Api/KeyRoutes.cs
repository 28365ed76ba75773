using GigVet.Customers;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>The keys of the customer that calls: listed, issued, rotated with a day of overlap, revoked.</summary>
public sealed class KeyRoutes(ICustomerStore customers, KeyDesk desk, KeyRing ring, Cursors cursors, TimeProvider time)
{
    private const string Route = "api/v1/keys";

    [Function("GetKeys")]
    [Operation("Keys", "List the API keys of the customer")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = ListLimit.Most, Example = "50")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(KeysAnswer))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keys = await customers.ListKeysAsync(ApiKeyMiddleware.Customer(request), cancellationToken);
        var (page, cursor) = await cursors.PageAsync(request, keys, ListLimit.Read(request), key => key.Id, cancellationToken);
        return Results.Json(new KeysAnswer([.. page.Select(key => KeyAnswer.Of(key, now))], cursor), GigVetJson.Options);
    }

    [Function("PostKey")]
    [Operation("Keys", "Issue an API key")]
    [Takes(typeof(KeyRequest), Optional = true)]
    [Answers(201, typeof(KeyAnswer))]
    public async Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var wanted = body.Length == 0 ? new KeyRequest() : JsonErrors.Read<KeyRequest>(body, "body");
        var issued = await desk.IssueAsync(ApiKeyMiddleware.Customer(request), wanted, cancellationToken);
        return Results.Json(KeyAnswer.Of(issued, time.GetUtcNow()), GigVetJson.Options, statusCode: 201);
    }

    [Function("RotateKey")]
    [Operation("Keys", "Replace an API key; the old one opens for another day")]
    [Asks("id", typeof(string), "The public id of the key.", Example = "key_4x7q2m9a")]
    [Answers(201, typeof(KeyAnswer))]
    [Refuses(404)]
    public async Task<IResult> RotateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/rotate")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var issued = await desk.RotateAsync(ApiKeyMiddleware.Customer(request), id, cancellationToken);
        ring.Forget();
        return issued is null
            ? Problem.Result(request.HttpContext, 404, "There is no active key of this id.")
            : Results.Json(KeyAnswer.Of(issued, time.GetUtcNow()), GigVetJson.Options, statusCode: 201);
    }

    [Function("DeleteKey")]
    [Operation("Keys", "Revoke an API key")]
    [Asks("id", typeof(string), "The public id of the key.", Example = "key_4x7q2m9a")]
    [Answers(200, typeof(KeyAnswer))]
    [Refuses(404)]
    public async Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var revoked = await desk.RevokeAsync(ApiKeyMiddleware.Customer(request), id, cancellationToken);
        ring.Forget();
        return revoked is null
            ? Problem.Result(request.HttpContext, 404, "There is no key of this id.")
            : Results.Json(KeyAnswer.Of(revoked, time.GetUtcNow()), GigVetJson.Options);
    }
}

/// <summary>A key as its owner may see it again.</summary>
/// <param name="Key">The secret, at its issue only.</param>
public sealed record KeyAnswer(
    string Id,
    string? Key,
    IReadOnlyList<Scope> Scopes,
    string? Note,
    bool Active,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateOnly? LastUsedOn)
{
    public static KeyAnswer Of(StoredKey key, DateTimeOffset now)
        => new(key.Id, null, key.Scopes, key.Note, key.IsActiveAt(now), key.CreatedAt, key.ExpiresAt, key.LastUsedOn);

    public static KeyAnswer Of(IssuedKey issued, DateTimeOffset now) => Of(issued.Stored, now) with { Key = issued.Key };
}

/// <param name="Keys">Newest first.</param>
/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record KeysAnswer(IReadOnlyList<KeyAnswer> Keys, string? Cursor);
