using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;

namespace GigVet.Decisions;

/// <summary>What is known of one contractor at a glance.</summary>
/// <param name="Latest">Null where there is no assessment.</param>
/// <param name="Timeline">The last <see cref="TimelineLength"/> assessments, newest first.</param>
/// <param name="Entry">Null where the contractor is not on the roster.</param>
/// <param name="Version">Differs whenever anything of it does; null where it is not known without reading all of it.</param>
public sealed record ContractorRecord(
    KeptAssessment? Latest, IReadOnlyList<TimelineEntry> Timeline, Decided Decided, RosterEntry? Entry, string? Version = null)
{
    public const int TimelineLength = 20;
}

/// <summary>Reads what is known of a contractor. In infra/Storage: the row of the latest assessment says what else there is.</summary>
public interface IContractorRecords
{
    Task<ContractorRecord> ReadAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);
}
