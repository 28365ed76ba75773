using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Shows the assessments of one contractor, newest first, a page at a time.</summary>
public sealed class ListAssessments(PlatformDirectory platforms, IAssessmentHistory history, Cursors cursors)
{
    private const int UsualLimit = 10;
    private const int MostLimit = 50;

    [Function(nameof(ListAssessments))]
    [Operation("Assessments", "List the assessments of one contractor, newest first")]
    [Asks("contractor", typeof(string), "Required: an address, or `platform:handle`.", Example = "upwork:~01d4f7c2b9a86e5310", Required = true)]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = MostLimit, Example = "10")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(HistoryAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/assessments")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (request.Query["contractor"].ToString() is not { Length: > 0 } named)
            throw new InvalidRequestException("contractor", "is required: a profile address or platform:handle.");

        var (contractor, _) = platforms.Resolve(named, "contractor");
        AuditMiddleware.Note(request.HttpContext, contractor);
        var limit = ListLimit.Read(request, UsualLimit, MostLimit);
        var after = await cursors.ReadAsync(request, cancellationToken);
        var page = await history.PageAsync(ApiKeyMiddleware.Customer(request), contractor, limit, after, cancellationToken);
        return Results.Json(
            new HistoryAnswer(page.Assessments, await cursors.WriteAsync(request, page.Next, cancellationToken)), GigVetJson.Options);
    }
}

/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record HistoryAnswer(IReadOnlyList<Assessment> Assessments, string? Cursor);
