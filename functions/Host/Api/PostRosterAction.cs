using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Pauses, resumes or ends the checks of many contractors on the roster at once.</summary>
public sealed class PostRosterAction(
    PlatformDirectory platforms, RosterActions actions, AuditLog audit, ErasureDesk erasures, TimeProvider time)
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
        var key = ApiKeyMiddleware.Key(request);
        var ends = await actions.DoAsync(key.Customer, sent.Action, contractors, NoteAsync, cancellationToken);
        return Results.Json(new RosterActionAnswer(ends), GigVetJson.Options);

        // Each by themselves, so that whoever asks for the audit of one contractor finds it.
        async Task NoteAsync(ContractorRef contractor) => await audit.AppendAsync(key.Customer, new AuditEvent(
            time.GetUtcNow(),
            key.Id,
            nameof(PostRosterAction),
            await erasures.ReferenceAsync(key.Customer, contractor, CancellationToken.None),
            sent.Action.ToString().ToLowerInvariant()));
    }
}

/// <summary>What is to be done, and to whom.</summary>
/// <param name="Contractors">1 to 200, each as <c>platform:handle</c>.</param>
public sealed record RosterActionBody(RosterAction Action, IReadOnlyList<string> Contractors);

/// <param name="Contractors">In the order they were named; whoever was named twice stands here once.</param>
public sealed record RosterActionAnswer(IReadOnlyList<ActedOn> Contractors);
