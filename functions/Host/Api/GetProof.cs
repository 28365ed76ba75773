using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Vetting.Proofs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Looks where the word of a contractor stands, and shows what it has proven.</summary>
public sealed class GetProof(PlatformDirectory platforms, ProofDesk desk, TimeProvider time)
{
    [Function(nameof(GetProof))]
    [Operation("Proofs", "Look where the contractor's word stands")]
    [Answers(200, typeof(ProofAnswer))]
    [Refuses(404)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/contractors/{platform}/{handle}/proofs")]
        HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        var looked = await desk.LookAsync(ApiKeyMiddleware.Customer(request), contractor, cancellationToken);

        return looked is var (proof, looks)
            ? ProofAnswer.Of(proof, time.GetUtcNow(), desk.TasksFor(proof), looks)
            : Problem.Result(request.HttpContext, 404, "No proof was asked of this contractor; POST here issues a word.");
    }
}
