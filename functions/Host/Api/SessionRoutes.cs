using GigVet.Customers;
using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Signing in and out on the page: an API key for a session, so that the browser need not keep the key.</summary>
public sealed class SessionRoutes(PageSessions sessions, KeyRing keys)
{
    internal const string Route = "session";

    [Function("StartSession")]
    public async Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        // A foreign page must not sign anybody in as somebody else either.
        if (!request.Headers.ContainsKey(PageSessions.Header))
            return Problem.Result(request.HttpContext, 403, $"Signing in is for the page: it sends {PageSessions.Header}.");

        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var shown = JsonErrors.Read<SignIn>(body, "body").Key.Trim();
        if (await keys.FindAsync(shown, cancellationToken) is not { } key)
        {
            return Problem.Result(
                request.HttpContext, 401, "This API key opens nothing here.", new FieldError("key", "is none that is in force."));
        }

        await sessions.StartAsync(request.HttpContext, key, shown, cancellationToken);
        return Answer(key, 201);
    }

    [Function("EndSession")]
    public async Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(request.HttpContext, cancellationToken);
        return Results.NoContent();
    }

    internal static IResult Answer(StoredKey key, int status)
        => Results.Json(new { key.Customer, key.Scopes, Key = key.Id }, GigVetJson.Options, statusCode: status);

    private sealed record SignIn(string Key);
}

/// <summary>Who is signed in.</summary>
public sealed class GetSession
{
    [Function(nameof(GetSession))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = SessionRoutes.Route)] HttpRequest request)
        => SessionRoutes.Answer(ApiKeyMiddleware.Key(request), 200);
}
