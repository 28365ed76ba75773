using GigVet.Model;

namespace GigVet.Decisions.Links;

/// <summary>Which links of one kind were issued, and whether they were taken back; never a token. In infra/Storage: table Decisions.</summary>
public interface ILinkStore<TLink>
    where TLink : TimedLink
{
    /// <returns>False when the contractor was erased meanwhile; then nothing was added.</returns>
    Task<bool> AddAsync(string customer, ContractorRef contractor, TLink link, CancellationToken cancellationToken);

    Task<TLink?> FindAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<TLink>> ListAsync(
        string customer, ContractorRef contractor, string assessment, CancellationToken cancellationToken);

    /// <summary>Takes every open link of an assessment back.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RevokeAsync(
        string customer, ContractorRef contractor, string assessment, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>The secret of each customer under which links are signed. In infra/Storage: table Decisions.</summary>
public interface IReplySecrets
{
    /// <returns>Null while the customer has none.</returns>
    Task<byte[]?> FindAsync(string customer, CancellationToken cancellationToken);

    /// <summary>The customer's secret, made when it is first asked for: whoever comes second takes the first one's.</summary>
    Task<byte[]> OfAsync(string customer, CancellationToken cancellationToken);

    /// <summary>Puts a new one in its place: every link of the customer ends.</summary>
    Task RotateAsync(string customer, CancellationToken cancellationToken);
}
