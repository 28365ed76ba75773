using GigVet.Model;

namespace GigVet.Decisions.Links;

/// <summary>Issues links of one kind and opens them.</summary>
public sealed class LinkDesk<TLink>(DecisionDesk desk, ILinkStore<TLink> links, IReplySecrets secrets, TimeProvider time)
    where TLink : TimedLink
{
    /// <param name="purpose">What the link opens, as the token has it.</param>
    /// <returns>The link, and its token: this once. Null when the contractor was erased meanwhile.</returns>
    public async Task<(TLink Link, string Token)?> IssueAsync(
        string customer, ContractorRef contractor, TLink link, string purpose, CancellationToken cancellationToken)
    {
        var secret = await secrets.OfAsync(customer, cancellationToken);
        link = link with { SignedWith = LinkToken.MarkOf(secret) };
        if (!await links.AddAsync(customer, contractor, link, cancellationToken))
            return null;

        return (link, new LinkToken(customer, link.Assessment, link.Id, link.ExpiresAt) { Purpose = purpose }.Sign(secret));
    }

    /// <summary>The links of an assessment, newest first, and how each stands now.</summary>
    public async Task<IReadOnlyList<(TLink Link, LinkState State)>> ListAsync(
        string customer, ContractorRef contractor, string assessment, CancellationToken cancellationToken)
    {
        var issued = await links.ListAsync(customer, contractor, assessment, cancellationToken);
        var secret = await secrets.FindAsync(customer, cancellationToken);
        return [.. issued.Select(link => (link, link.StateAt(time.GetUtcNow(), secret)))];
    }

    /// <param name="token">As it stands in the address.</param>
    /// <param name="purpose">What it shall open.</param>
    public async Task<OpenedLink<TLink>> OpenAsync(string token, string purpose, CancellationToken cancellationToken)
    {
        if (LinkToken.Read(token) is not var (claimed, signature)
            || await secrets.FindAsync(claimed.Customer, cancellationToken) is not { } secret
            || !(claimed with { Purpose = purpose }).IsSignedWith(secret, signature))
            return new OpenedLink<TLink>.Unknown();

        if (claimed.ExpiresAt <= time.GetUtcNow())
            return new OpenedLink<TLink>.Over();

        if (await desk.FindAsync(claimed.Customer, claimed.Assessment, cancellationToken) is not Decidable.Done(var contractor, var assessment)
            || await links.FindAsync(claimed.Customer, contractor, claimed.Link, cancellationToken) is not { } link
            || link.Assessment != assessment.Id)
            return new OpenedLink<TLink>.Unknown();

        return link.IsOpenAt(time.GetUtcNow())
            ? new OpenedLink<TLink>.Open(claimed.Customer, contractor, link, assessment)
            : new OpenedLink<TLink>.Over();
    }
}
