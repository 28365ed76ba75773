using GigVet.Customers;
using GigVet.Decisions.Links;
using GigVet.Model;
using GigVet.Protection;
using GigVet.Protection.Audit;

namespace GigVet.Decisions.Shares;

/// <summary>Issues links to reports, and opens them: read-only, each for one report.</summary>
public sealed class ReportLinkDesk(
    DecisionDesk desk, LinkDesk<ReportLink> links, ErasureDesk erasures, AuditLog audit, TimeProvider time)
{
    /// <summary>What the audit calls a look by a link.</summary>
    public const string Look = "GetSharedReport";

    /// <param name="utf8">What the customer sent.</param>
    /// <returns>The link, and its token: this once. Null when the contractor was erased meanwhile.</returns>
    /// <exception cref="Vetting.InvalidRequestException">Names every field that cannot be used.</exception>
    public Task<(ReportLink Link, string Token)?> IssueAsync(
        StoredKey key, Decidable.Done found, byte[] utf8, CancellationToken cancellationToken)
        => links.IssueAsync(
            key.Customer,
            found.Contractor,
            ReportLinkReader.Read(utf8, found.Assessment.Id, key.Id, time.GetUtcNow()),
            LinkToken.ForReport,
            cancellationToken);

    /// <inheritdoc cref="LinkDesk{TLink}.ListAsync"/>
    public Task<IReadOnlyList<(ReportLink Link, LinkState State)>> ListAsync(
        string customer, ContractorRef contractor, string assessment, CancellationToken cancellationToken)
        => links.ListAsync(customer, contractor, assessment, cancellationToken);

    /// <param name="token">As it stands in the address.</param>
    public Task<OpenedLink<ReportLink>> OpenAsync(string token, CancellationToken cancellationToken)
        => links.OpenAsync(token, LinkToken.ForReport, cancellationToken);

    /// <summary>The report as it is shown by the link; the look is noted first.</summary>
    public async Task<Assessment> ReadAsync(OpenedLink<ReportLink>.Open open, CancellationToken cancellationToken)
    {
        var whom = await erasures.ReferenceAsync(open.Customer, open.Contractor, cancellationToken);
        await audit.AppendAsync(open.Customer, new AuditEvent(time.GetUtcNow(), open.Link.Id, Look, whom));
        var report = await desk.WithDecisionsAsync(open.Customer, open.Contractor, open.Assessment, cancellationToken);
        return report with
        {
            // Which keys a customer has is nothing for those outside; that a reply came by a link is: the contractor wrote it.
            Dispositions = [.. (report.Dispositions ?? []).Select(one => one with { Key = "" })],
            Replies = [.. (report.Replies ?? []).Select(one => one with { Key = null })],
        };
    }
}
