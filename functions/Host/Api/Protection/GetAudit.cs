using System.Globalization;
using GigVet.Functions.Http;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Protection;

/// <summary>Who did what, and who looked at whom: the customer's audit, newest first, all of it or one contractor's.</summary>
public sealed class GetAudit(IAuditStore audit, ErasureDesk desk, PlatformDirectory platforms)
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;

    [Function(nameof(GetAudit))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/audit")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var customer = ApiKeyMiddleware.Customer(request);
        var limit = Limit(request);
        var entries = await audit.ListAsync(customer, await WhomAsync(request, customer, cancellationToken), limit, Before(request), cancellationToken);

        return Results.Json(
            new
            {
                Entries = entries.Select(entry => new { entry.Number, entry.Event.At, entry.Event.By, entry.Event.What, entry.Event.Whom, entry.Event.Detail, entry.Hash }),
                Cursor = entries.Count == limit && entries[^1].Number > 1 ? entries[^1].Number.ToString(CultureInfo.InvariantCulture) : null,
            },
            GigVetJson.Options);
    }

    private async Task<string?> WhomAsync(HttpRequest request, string customer, CancellationToken cancellationToken)
        => request.Query["contractor"].ToString() is { Length: > 0 } text
            ? await desk.ReferenceAsync(customer, platforms.Resolve(text, "contractor").Contractor, cancellationToken)
            : null;

    private static int Limit(HttpRequest request) => request.Query["limit"].ToString() switch
    {
        "" => UsualLimit,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostLimit => limit,
        _ => throw new InvalidRequestException("limit", $"must be a number from 1 to {MostLimit}."),
    };

    private static long? Before(HttpRequest request) => request.Query["cursor"].ToString() switch
    {
        "" => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before > 0 => before,
        _ => throw new InvalidRequestException("cursor", "is not one that an earlier page gave; leave it out to begin anew."),
    };
}
