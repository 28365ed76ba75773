using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Protection;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Protection;

/// <summary>Shows everything that the calling customer's GigVet holds on one contractor: what an erase would delete.</summary>
public sealed class GetContractorData(PlatformDirectory platforms, IHeldData held, TimeProvider time)
{
    [Function(nameof(GetContractorData))]
    [Operation("Privacy", "Show everything that is held on a contractor")]
    [Answers(200, typeof(ContractorData))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/contractors/{platform}/{handle}/data")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, url) = ContractorPath.Read(platforms, request, platform, handle);
        var whose = new Whose(ApiKeyMiddleware.Customer(request), contractor, url);
        return Results.Json(await held.ReadAsync(whose, time.GetUtcNow(), cancellationToken), GigVetJson.Options);
    }
}
