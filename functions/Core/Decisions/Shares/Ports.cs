using GigVet.Model;

namespace GigVet.Decisions.Shares;

/// <summary>Which links to reports were issued, and whether they were taken back; never a token. In infra/Storage: table Decisions.</summary>
public interface IReportLinkStore
{
    /// <returns>False when the contractor was erased meanwhile; then nothing was added.</returns>
    Task<bool> AddAsync(string customer, ContractorRef contractor, ReportLink link, CancellationToken cancellationToken);

    Task<ReportLink?> FindAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<ReportLink>> ListAsync(
        string customer, ContractorRef contractor, string assessment, CancellationToken cancellationToken);

    /// <summary>Takes every open link of an assessment back.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RevokeAsync(
        string customer, ContractorRef contractor, string assessment, DateTimeOffset at, CancellationToken cancellationToken);
}
