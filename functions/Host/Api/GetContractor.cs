using GigVet.Decisions;
using GigVet.Decisions.Replies;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>
/// Shows one contractor: the latest assessment, what was decided and replied last, the timeline and whether the customer
/// watches them.
/// </summary>
public sealed class GetContractor(PlatformDirectory platforms, IContractorRecords records)
{
    [Function(nameof(GetContractor))]
    [Operation("Contractors", "Show one contractor: latest assessment, timeline and roster entry")]
    [Answers(200, typeof(ContractorAnswer))]
    [Refuses(404)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/contractors/{platform}/{handle}")] HttpRequest request,
        string platform,
        string handle,
        CancellationToken cancellationToken)
    {
        var (contractor, _) = ContractorPath.Read(platforms, request, platform, handle);
        var customer = ApiKeyMiddleware.Customer(request);
        var record = await records.ReadAsync(customer, contractor, cancellationToken);
        if (record.Latest is null && record.Entry is null)
            return Problem.Result(request.HttpContext, 404, "You never asked about this contractor.");

        var (dispositions, replies) = record.Decided;
        var answer = Results.Json(
            new ContractorAnswer
            {
                Contractor = contractor,
                Latest = record.Decided.IsNothing || record.Latest is not { } kept
                    ? record.Latest
                    : new KeptAssessment(DecisionDesk.With(kept.Read(), record.Decided)),
                Disposition = dispositions is [var decision, ..] ? decision : null,
                Reply = replies is [var reply, ..] ? reply : null,
                Timeline = [.. record.Timeline.Select(one => one.DecidedBy(dispositions))],
                Roster = record.Entry is { } entry ? RosterAnswer.Of(entry) : null,
            },
            GigVetJson.Options);
        return record.Version is { } version ? new VersionedResult(answer, version) : answer;
    }
}

/// <summary>All that the customer sees of one contractor.</summary>
public sealed record ContractorAnswer
{
    public required ContractorRef Contractor { get; init; }

    [SentAs(typeof(Assessment))]
    public required KeptAssessment? Latest { get; init; }

    /// <summary>What a person decided last, about whichever assessment.</summary>
    public required Disposition? Disposition { get; init; }

    /// <summary>What the contractor replied last.</summary>
    public required ContractorReply? Reply { get; init; }

    /// <summary>The last twenty assessments, newest first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Null where the contractor is not on the roster.</summary>
    public required RosterAnswer? Roster { get; init; }
}
