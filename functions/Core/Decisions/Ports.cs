using GigVet.Alerts;
using GigVet.Decisions.Replies;
using GigVet.Model;

namespace GigVet.Decisions;

/// <summary>What people decided and what contractors replied; only ever added to. In infra/Storage: table Decisions.</summary>
public interface IDecisionStore
{
    /// <returns>False when the contractor was erased meanwhile; then nothing was added.</returns>
    Task<bool> AddAsync(string customer, ContractorRef contractor, Disposition disposition, CancellationToken cancellationToken);

    /// <param name="alert">Put into the outbox with it; null where nobody need be told.</param>
    /// <returns>False when the contractor was erased meanwhile; then nothing was added.</returns>
    Task<bool> AddAsync(
        string customer, ContractorRef contractor, ContractorReply reply, Alert? alert, CancellationToken cancellationToken);

    /// <param name="assessment">Null: of all assessments of the contractor.</param>
    Task<Decided> OfAsync(string customer, ContractorRef contractor, string? assessment, CancellationToken cancellationToken);
}

/// <summary>What was decided about a contractor and what the contractor replied; both newest first.</summary>
public sealed record Decided(IReadOnlyList<Disposition> Dispositions, IReadOnlyList<ContractorReply> Replies)
{
    public static Decided Nothing { get; } = new([], []);

    public bool IsNothing => Dispositions.Count == 0 && Replies.Count == 0;
}
