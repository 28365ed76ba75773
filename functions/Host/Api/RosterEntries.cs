using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Puts one contractor on the roster, shows the entry, takes it off.</summary>
public sealed class RosterEntries(PlatformDirectory platforms, RosterReader reader, Roster roster, IRosterStore entries)
{
    private const string Route = "api/v1/roster/{platform}/{handle}";

    [Function("PutRosterEntry")]
    [Operation("Roster", "Put a contractor on the roster, or say anew what is watched")]
    [Takes(typeof(RosterBody), Optional = true)]
    [Answers(200, typeof(RosterAnswer), When = "The contractor was on it before.")]
    [Answers(201, typeof(RosterAnswer))]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, url) = ContractorPath.Read(platforms, request, platform, handle);
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var line = reader.Read(contractor, url, body);
        var (entry, isNew) = await roster.PutAsync(ApiKeyMiddleware.Customer(request), line, cancellationToken);
        return RosterAnswer.Result(entry, isNew ? 201 : 200);
    }

    [Function("GetRosterEntry")]
    [Operation("Roster", "Show one roster entry")]
    [Answers(200, typeof(RosterAnswer))]
    [Refuses(404)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        return await entries.FindAsync(ApiKeyMiddleware.Customer(request), contractor, cancellationToken) is { } entry
            ? RosterAnswer.Result(entry)
            : NotThere(request);
    }

    /// <summary>Assessments stay; the contractor is checked no more.</summary>
    [Function("DeleteRosterEntry")]
    [Operation("Roster", "Take a contractor off the roster")]
    [Answers(204)]
    [Refuses(404)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route)] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        return await roster.RemoveAsync(ApiKeyMiddleware.Customer(request), contractor, cancellationToken)
            ? Results.NoContent()
            : NotThere(request);
    }

    private static IResult NotThere(HttpRequest request)
        => Problem.Result(request.HttpContext, 404, "This contractor is not on your roster.");
}
