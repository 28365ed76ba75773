using GigVet.Decisions.Replies;
using GigVet.Model;

namespace GigVet.Decisions;

/// <summary>What people decided and what contractors replied; only ever added to. In infra/Storage: table Decisions.</summary>
public interface IDecisionStore
{
    Task AddAsync(string customer, ContractorRef contractor, Disposition disposition, CancellationToken cancellationToken);

    Task AddAsync(string customer, ContractorRef contractor, ContractorReply reply, CancellationToken cancellationToken);

    /// <param name="assessment">Null: of all assessments of the contractor.</param>
    Task<Decided> OfAsync(string customer, ContractorRef contractor, string? assessment, CancellationToken cancellationToken);
}

/// <summary>What was decided about a contractor and what the contractor replied; both newest first.</summary>
public sealed record Decided(IReadOnlyList<Disposition> Dispositions, IReadOnlyList<ContractorReply> Replies);
