using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Says what one message asks for. Nothing of it is stored.</summary>
public sealed class AnalyzeMessage(MessageAnalyzer analyzer)
{
    [Function(nameof(AnalyzeMessage))]
    [Operation("Messages", "Say what one message asks for")]
    [Takes(typeof(MessageText))]
    [Answers(200, typeof(MessageAnalysis))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/messages/analyze")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);

        return body is null
            ? refusal!
            : Results.Json(analyzer.Analyze(MessageText.Read(body)), GigVetJson.Options);
    }
}
