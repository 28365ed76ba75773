using System.Text.Json;
using GigVet.Functions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>This interface as OpenAPI 3.1, for programs and people who write them.</summary>
public sealed class GetOpenApi(ApiDocument document)
{
    [Function(nameof(GetOpenApi))]
    [Operation("Service", "Describe this interface as OpenAPI 3.1")]
    [Answers(200, typeof(JsonElement))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/openapi.json")] HttpRequest request)
        => Results.Bytes(document.Bytes, "application/json");
}
