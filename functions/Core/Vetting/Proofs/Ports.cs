using GigVet.Model;
using GigVet.Web;

namespace GigVet.Vetting.Proofs;

/// <summary>Remembers the word of a contractor and where it was found. In infra/Storage: table Proofs.</summary>
public interface IProofStore
{
    Task<ControlProof?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <returns>False when another caller changed it in between; then nothing was written.</returns>
    Task<bool> SaveAsync(string customer, ControlProof proof, CancellationToken cancellationToken);
}

/// <summary>A place that only its owner can write to, and how to look there. One file each.</summary>
public interface IProofPlace
{
    /// <summary>What to do, for each address that was named when the word was issued.</summary>
    IEnumerable<ProofTask> TasksFor(ControlProof proof);

    /// <param name="task">One of <see cref="TasksFor"/>.</param>
    Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken);
}

/// <param name="Where">The account, file, name or profile that is proven by it.</param>
/// <param name="Instruction">One sentence for the contractor.</param>
public sealed record ProofTask(ProofPlace Place, Uri Where, string Instruction);

/// <param name="Detail">One sentence: what was seen, or why nothing could be.</param>
public sealed record ProofLook(ProofLookState State, string Detail);

public enum ProofLookState
{
    Found,

    /// <summary>The place was read and the word is not there.</summary>
    NotFound,

    /// <summary>It did not answer, or not to us.</summary>
    NotReadable,
}
