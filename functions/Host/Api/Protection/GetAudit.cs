using System.Globalization;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Protection;

/// <summary>Who did what, and who looked at whom: the customer's audit, newest first, all of it or one contractor's.</summary>
public sealed class GetAudit(IAuditStore audit, ErasureDesk desk, PlatformDirectory platforms, Cursors cursors)
{
    [Function(nameof(GetAudit))]
    [Operation("Privacy", "List who did what, and who looked at whom")]
    [Asks("contractor", typeof(string), "Only what was done about this one: an address or `platform:handle`.", Example = "upwork:~01d4f7c2b9a86e5310")]
    [Asks("limit", typeof(int), "How many at most.", Least = 1, Most = ListLimit.Most, Example = "50")]
    [Asks("cursor", typeof(string), "From the page before; leave it out to begin.")]
    [Answers(200, typeof(AuditAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/audit")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var limit = ListLimit.Read(request);
        long? before = await cursors.ReadAsync(request, cancellationToken) is { } cursor ? Cursors.Number(cursor) : null;
        var entries = await audit.ListAsync(customer, await WhomAsync(request, customer, cancellationToken), limit, before, cancellationToken);
        var next = entries.Count == limit && entries[^1].Number > 1 ? entries[^1].Number.ToString(CultureInfo.InvariantCulture) : null;

        return Results.Json(
            new AuditAnswer(
                [.. entries.Select(entry => new AuditLine(entry.Number, entry.Event.At, entry.Event.By, entry.Event.What, entry.Event.Whom, entry.Event.Detail, entry.Hash))],
                await cursors.WriteAsync(request, next, cancellationToken)),
            GigVetJson.Options);
    }

    private async Task<string?> WhomAsync(HttpRequest request, string customer, CancellationToken cancellationToken)
        => request.Query["contractor"].ToString() is { Length: > 0 } text
            ? await desk.ReferenceAsync(customer, platforms.Resolve(text, "contractor").Contractor, cancellationToken)
            : null;
}

/// <summary>A page of the audit.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Cursor">Of the next page; null on the last one.</param>
public sealed record AuditAnswer(IReadOnlyList<AuditLine> Entries, string? Cursor);

/// <summary>One link of the chain.</summary>
/// <param name="By">Id of the key, or which timer it was.</param>
/// <param name="What">The function that did it.</param>
/// <param name="Whom">The contractor as a hash under the customer's own key; null where it was about none.</param>
/// <param name="Hash">Over this link and the hash of the one before.</param>
public sealed record AuditLine(long Number, DateTimeOffset At, string By, string What, string? Whom, string? Detail, string Hash);
