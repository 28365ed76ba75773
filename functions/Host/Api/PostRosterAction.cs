using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Pauses, resumes or ends the checks of many contractors on the roster at once.</summary>
public sealed class PostRosterAction(PlatformDirectory platforms, RosterActions actions)
{
    [Function(nameof(PostRosterAction))]
    [Operation("Roster", "Pause, resume or end many at once")]
    [Takes(typeof(RosterActionBody))]
    [Answers(200, typeof(RosterActionAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/roster/actions")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (body, refusal) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return refusal!;

        var sent = JsonErrors.Read<RosterActionBody>(body, "body");
        var contractors = RosterNames.Read(platforms, sent.Contractors, "contractors", RosterActions.Most);
        var ends = await actions.DoAsync(ApiKeyMiddleware.Customer(request), sent.Action, contractors, cancellationToken);
        return Results.Json(new RosterActionAnswer(ends), GigVetJson.Options);
    }
}

/// <summary>What is to be done, and to whom.</summary>
/// <param name="Contractors">1 to 200, each as <c>platform:handle</c>.</param>
public sealed record RosterActionBody(RosterAction Action, IReadOnlyList<string> Contractors);

/// <param name="Contractors">In the order they were named; whoever was named twice stands here once.</param>
public sealed record RosterActionAnswer(IReadOnlyList<ActedOn> Contractors);
