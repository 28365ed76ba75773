using GigVet.Model;

namespace GigVet.Protection.Retention;

/// <summary>What has no use any more. In infra/Storage. Everything may be repeated.</summary>
public interface IOldData
{
    /// <summary>When each contractor of a customer was last dealt with, and which of them are engaged.</summary>
    Task<IReadOnlyList<ContractorAge>> ContractorsAsync(string customer, CancellationToken cancellationToken);

    /// <returns>As in <see cref="ContractorsAsync"/>, as of now; null for whoever is not known any more.</returns>
    Task<ContractorAge?> AgeAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <summary>Of deliveries that ended before then, the log.</summary>
    /// <returns>How many rows were deleted.</returns>
    Task<int> DeleteDeliveriesAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Silences that were over by then; a dispute stands as long as its link may, so that the link cannot begin it anew.</summary>
    Task<int> DeleteSilencesAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Idempotency keys that came before then.</summary>
    Task<int> DeleteMarksAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>What keys and links called that did not call since <paramref name="before"/>.</summary>
    Task<int> DeleteAllowancesAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Sweeps that began before then, and slots of schedules; of all customers.</summary>
    Task<int> DeleteSweepsAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="LastAt">The last look, or the end of the engagement, whatever was later.</param>
/// <param name="IsEngaged">On the roster without an end that has passed.</param>
public sealed record ContractorAge(ContractorRef Contractor, DateTimeOffset LastAt, bool IsEngaged)
{
    /// <summary>Whether nobody has had to do with the contractor since <paramref name="before"/>.</summary>
    public bool IsOf(DateTimeOffset before) => !IsEngaged && LastAt <= before;
}

/// <summary>Notes when a contractor was taken off the roster. In infra/Storage.</summary>
public interface IEngagements
{
    Task EndAsync(string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>What customers chose for themselves. In infra/Storage: table Customers.</summary>
public interface IRetentionStore
{
    /// <returns>Null where the customer chose nothing.</returns>
    Task<int?> FindAsync(string customer, CancellationToken cancellationToken);

    /// <param name="days">Null for the usual.</param>
    Task SaveAsync(string customer, int? days, CancellationToken cancellationToken);
}
