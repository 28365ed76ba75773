using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Protection;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Protection;

/// <summary>Erases one contractor of the calling customer everywhere, and shows the receipt.</summary>
public sealed class EraseContractor(PlatformDirectory platforms, ErasureDesk desk)
{
    [Function(nameof(EraseContractor))]
    [Operation("Privacy", "Erase a contractor everywhere")]
    [Answers(200, typeof(ErasureAnswer), Located = true)]
    [Answers(202, typeof(ErasureAnswer), When = "Something was being checked for the customer: it is looked once more in a quarter of an hour.", Located = true)]
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
    [Operation("Privacy", "Show the receipt of an erasure")]
    [Asks("id", typeof(string), "The id of the erasure.", Example = "ers_01k2v8w4p9q7m5n3x6z1y0b8c4")]
    [Answers(200, typeof(ErasureAnswer))]
    [Refuses(404)]
    public async Task<IResult> FindAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/erasures/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
        => Erasure.IsId(id) && await desk.FindAsync(ApiKeyMiddleware.Customer(request), id, cancellationToken) is { } erasure
            ? Results.Json(Receipt(erasure), GigVetJson.Options)
            : Problem.Result(request.HttpContext, 404, "There is no such erasure.");

    private static ErasureAnswer Receipt(Erasure erasure) => new()
    {
        Id = erasure.Id,
        State = erasure.State,
        Contractor = erasure.Reference,
        RequestedBy = erasure.By,
        RequestedAt = erasure.RequestedAt,
        SettlesAt = erasure.SettlesAt,
        FinishedAt = erasure.FinishedAt,
        Total = erasure.Rows.Values.Sum(),
        Rows = erasure.Rows,
        Mentions = erasure.Mentions,
    };
}

/// <summary>The receipt of an erasure. It names nobody.</summary>
public sealed record ErasureAnswer
{
    public required string Id { get; init; }

    public required ErasureState State { get; init; }

    /// <summary>The contractor as a hash under the customer's own key: whoever knows both can tell whom it was.</summary>
    public required string Contractor { get; init; }

    /// <summary>Id of the key that asked.</summary>
    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it is looked once more; null where nobody was at work.</summary>
    public required DateTimeOffset? SettlesAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How many rows were deleted.</summary>
    public required int Total { get; init; }

    /// <summary>The same by table.</summary>
    public required IReadOnlyDictionary<string, int> Rows { get; init; }

    /// <summary>By table, in how many rows about somebody else the contractor was named and is not any more.</summary>
    public required IReadOnlyDictionary<string, int> Mentions { get; init; }
}
