using GigVet.Functions.Http;
using GigVet.Protection;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Protection;

/// <summary>Erases one contractor of the calling customer everywhere, and shows the receipt.</summary>
public sealed class EraseContractor(PlatformDirectory platforms, ErasureDesk desk)
{
    [Function(nameof(EraseContractor))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/contractors/{platform}/{handle}")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, url) = ContractorPath.Read(platforms, request, platform, handle);
        var key = ApiKeyMiddleware.Key(request);
        var erasure = await desk.EraseAsync(new Whose(key.Customer, contractor, url), key.Id, cancellationToken);

        request.HttpContext.Response.Headers.Location = $"/api/v1/erasures/{erasure.Id}";
        return Results.Json(Receipt(erasure), GigVetJson.Options, statusCode: erasure.State is ErasureState.Done ? 200 : 202);
    }

    [Function("GetErasure")]
    public async Task<IResult> FindAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/erasures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
        => Erasure.IsId(id) && await desk.FindAsync(ApiKeyMiddleware.Customer(request), id, cancellationToken) is { } erasure
            ? Results.Json(Receipt(erasure), GigVetJson.Options)
            : Problem.Result(request.HttpContext, 404, "There is no such erasure.");

    private static object Receipt(Erasure erasure) => new
    {
        erasure.Id,
        erasure.State,
        Contractor = erasure.Reference,
        RequestedBy = erasure.By,
        erasure.RequestedAt,
        erasure.SettlesAt,
        erasure.FinishedAt,
        Total = erasure.Rows.Values.Sum(),
        erasure.Rows,
        erasure.Mentions,
    };
}
