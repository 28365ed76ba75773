using GigVet.Customers;
using GigVet.Decisions.Links;
using GigVet.Model;
using GigVet.Protection;
using GigVet.Protection.Audit;

namespace GigVet.Decisions.Shares;

/// <summary>Issues links to reports, and opens them: read-only, each for one report.</summary>
public sealed class ReportLinkDesk(
    DecisionDesk desk, IReportLinkStore links, IReplySecrets secrets, ErasureDesk erasures, AuditLog audit, TimeProvider time)
{
    /// <summary>What the audit calls a look by a link.</summary>
    public const string Look = "GetSharedReport";

    /// <param name="utf8">What the customer sent.</param>
    /// <returns>The link, and its token: this once. Null when the contractor was erased meanwhile.</returns>
    /// <exception cref="Vetting.InvalidRequestException">Names every field that cannot be used.</exception>
    public async Task<(ReportLink Link, string Token)?> IssueAsync(
        StoredKey key, Decidable.Done found, byte[] utf8, CancellationToken cancellationToken)
    {
        var link = ReportLinkReader.Read(utf8, found.Assessment.Id, key.Id, time.GetUtcNow());
        var secret = await secrets.OfAsync(key.Customer, cancellationToken);
        if (!await links.AddAsync(key.Customer, found.Contractor, link, cancellationToken))
            return null;

        return (link, Token(key.Customer, link).Sign(secret));
    }

    /// <param name="token">As it stands in the address.</param>
    public async Task<OpenedReport> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (ReplyToken.Read(token) is not var (read, signature)
            || await secrets.FindAsync(read.Customer, cancellationToken) is not { } secret
            || !(read with { Purpose = ReplyToken.ForReport }).IsSignedWith(secret, signature))
            return new OpenedReport.Unknown();

        if (read.ExpiresAt <= time.GetUtcNow())
            return new OpenedReport.Over();

        if (await desk.FindAsync(read.Customer, read.Assessment, cancellationToken) is not Decidable.Done(var contractor, var assessment)
            || await links.FindAsync(read.Customer, contractor, read.Link, cancellationToken) is not { } link
            || link.Assessment != assessment.Id)
            return new OpenedReport.Unknown();

        return link.IsOpenAt(time.GetUtcNow())
            ? new OpenedReport.Open(read.Customer, contractor, link, assessment)
            : new OpenedReport.Over();
    }

    /// <summary>The report as it is shown by the link; the look is noted first.</summary>
    public async Task<Assessment> ReadAsync(OpenedReport.Open open, CancellationToken cancellationToken)
    {
        var whom = await erasures.ReferenceAsync(open.Customer, open.Contractor, cancellationToken);
        await audit.AppendAsync(open.Customer, new AuditEvent(time.GetUtcNow(), open.Link.Id, Look, whom));
        var report = await desk.WithDecisionsAsync(open.Customer, open.Contractor, open.Assessment, cancellationToken);
        return report with
        {
            // Which keys a customer has is nothing for those outside.
            Dispositions = [.. (report.Dispositions ?? []).Select(one => one with { Key = "" })],
            Replies = [.. (report.Replies ?? []).Select(one => one with { Key = null, Link = null })],
        };
    }

    private static ReplyToken Token(string customer, ReportLink link)
        => new(customer, link.Assessment, link.Id, link.ExpiresAt) { Purpose = ReplyToken.ForReport };
}

/// <summary>What the token of a link to a report opens.</summary>
public abstract record OpenedReport
{
    private OpenedReport()
    {
    }

    /// <summary>Nothing: forged, of a secret that is no more, or about something that was erased.</summary>
    public sealed record Unknown : OpenedReport;

    /// <summary>Nothing any more: it was signed by us, and has ended or was taken back.</summary>
    public sealed record Over : OpenedReport;

    public sealed record Open(string Customer, ContractorRef Contractor, ReportLink Link, Assessment Assessment) : OpenedReport;
}
