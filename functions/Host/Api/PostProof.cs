using System.Text.Json;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Vetting.Proofs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Issues a word by which a contractor proves what is theirs.</summary>
public sealed class PostProof(PlatformDirectory platforms, VetRequestReader reader, ProofDesk desk, TimeProvider time)
{
    [Function(nameof(PostProof))]
    [Operation("Proofs", "Issue a word by which a contractor proves what is theirs")]
    [Takes(typeof(ProofBody), Optional = true)]
    [Answers(201, typeof(ProofAnswer), Located = true)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/contractors/{platform}/{handle}/proofs")]
        HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, url) = ContractorPath.Read(platforms, request, platform, handle);
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        // Without a body, what the roster knows is asked for.
        var places = body.Length == 0 ? new ProofBody() : JsonErrors.Read<ProofBody>(body, "body");
        var named = reader.Read(new VetRequestBody
        {
            Profile = JsonSerializer.SerializeToElement(url.AbsoluteUri),
            GitHub = places.GitHub,
            Portfolio = places.Portfolio,
        });
        var proof = await desk.IssueAsync(
            ApiKeyMiddleware.Customer(request), named with { Contractor = contractor, ProfileUrl = url }, cancellationToken);

        request.HttpContext.Response.Headers.Location = request.Path.Value;
        return ProofAnswer.Of(proof, time.GetUtcNow(), desk.TasksFor(proof), [], status: 201);
    }
}
