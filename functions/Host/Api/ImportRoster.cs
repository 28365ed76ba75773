using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Takes over a roster as CSV, with a result for every line; <c>?preview=true</c> changes nothing.</summary>
public sealed class ImportRoster(RosterImport import)
{
    [Function(nameof(ImportRoster))]
    [Operation("Roster", "Take over a roster as CSV, with a result for every line")]
    [Asks("preview", typeof(bool), "Changes nothing and says what would.", Example = "true")]
    [Takes(typeof(string), ContentType = "text/csv")]
    [Answers(200, typeof(ImportAnswer))]
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
            new ImportAnswer
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

/// <summary>What became of a file, line by line.</summary>
public sealed record ImportAnswer
{
    public required bool Preview { get; init; }

    public required int Added { get; init; }

    public required int Updated { get; init; }

    public required int Unchanged { get; init; }

    public required int Repeated { get; init; }

    public required int Errors { get; init; }

    public required IReadOnlyList<ImportedLine> Lines { get; init; }
}
