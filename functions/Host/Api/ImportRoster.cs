using GigVet.Functions.Http;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Takes over a roster as CSV, with a result for every line; <c>?preview=true</c> changes nothing.</summary>
public sealed class ImportRoster(RosterImport import)
{
    [Function(nameof(ImportRoster))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/roster/import")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var preview = request.Query["preview"].ToString() switch
        {
            "" or "false" => false,
            "true" => true,
            _ => throw new InvalidRequestException("preview", "must be true or false."),
        };
        if (request.ContentType is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            && !type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase))
            throw new InvalidRequestException("Content-Type", "must be text/csv.");

        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        using var csv = new MemoryStream(body);
        var lines = await import.RunAsync(ApiKeyMiddleware.Customer(request), csv, preview, cancellationToken);
        var sums = lines.CountBy(line => line.State).ToDictionary();
        return Results.Json(
            new
            {
                Preview = preview,
                Added = sums.GetValueOrDefault(ImportState.Added),
                Updated = sums.GetValueOrDefault(ImportState.Updated),
                Unchanged = sums.GetValueOrDefault(ImportState.Unchanged),
                Repeated = sums.GetValueOrDefault(ImportState.Repeated),
                Errors = sums.GetValueOrDefault(ImportState.Error),
                Lines = lines,
            },
            GigVetJson.Options);
    }
}
