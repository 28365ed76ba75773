using GigVet.Alerts;
using GigVet.Customers;
using GigVet.Decisions.Replies;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using GigVet.Vetting.Proofs;

namespace GigVet.Decisions.Links;

/// <summary>Issues reply links, opens them, and takes what comes by them.</summary>
public sealed class ReplyLinkDesk(
    LinkDesk<ReplyLink> links,
    IDecisionStore decisions,
    ISilenceStore silences,
    ICustomerStore customers,
    IOpenAlerts openAlerts,
    IAlertQueue queue,
    IProofStore proofs,
    IEnumerable<IProofPlace> places,
    SignalCatalogue signals,
    TimeProvider time)
{
    /// <summary>Ours: a week for the customer to read it, and one to look into it.</summary>
    public static readonly TimeSpan FrozenFor = TimeSpan.FromDays(14);

    /// <summary>Ours: whoever has more to say writes to the customer.</summary>
    public const int MostReplies = 20;

    /// <param name="utf8">What the customer sent.</param>
    /// <returns>The link, and its token: this once. Null when the contractor was erased meanwhile.</returns>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public async Task<(ReplyLink Link, string Token)?> IssueAsync(
        StoredKey key, Decidable.Done found, byte[] utf8, CancellationToken cancellationToken)
    {
        var name = (await customers.FindAsync(key.Customer, cancellationToken))?.Name ?? key.Customer;
        var link = ReplyLinkReader.Read(utf8, found.Assessment, name, key.Id, time.GetUtcNow());
        return await links.IssueAsync(key.Customer, found.Contractor, link, LinkToken.ForReply, cancellationToken);
    }

    /// <inheritdoc cref="LinkDesk{TLink}.ListAsync"/>
    public Task<IReadOnlyList<(ReplyLink Link, LinkState State)>> ListAsync(
        string customer, ContractorRef contractor, string assessment, CancellationToken cancellationToken)
        => links.ListAsync(customer, contractor, assessment, cancellationToken);

    /// <param name="token">As it stands in the address.</param>
    public Task<OpenedLink<ReplyLink>> OpenAsync(string token, CancellationToken cancellationToken)
        => links.OpenAsync(token, LinkToken.ForReply, cancellationToken);

    public async Task<ReplySheet> SheetAsync(OpenedLink<ReplyLink>.Open open, CancellationToken cancellationToken)
    {
        var decided = await decisions.OfAsync(open.Customer, open.Contractor, open.Assessment.Id, cancellationToken);
        var proof = await proofs.FindAsync(open.Customer, open.Contractor, cancellationToken);
        return ReplySheet.Make(open.Link, open.Assessment, decided.Replies, signals) with
        {
            Proof = proof is null ? null : SheetProof.Of(proof, places.SelectMany(place => place.TasksFor(proof)), time.GetUtcNow()),
        };
    }

    /// <summary>Takes a reply; what it disputes is not told anew until a person has answered or <see cref="FrozenFor"/> is over.</summary>
    /// <param name="read">Reads what was sent against the findings that may be answered.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public async Task<SentReply> ReplyAsync(
        OpenedLink<ReplyLink>.Open open, Func<Assessment, DateTimeOffset, ContractorReply> read, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reply = read(ReplySheet.Answerable(open.Link, open.Assessment, signals), now) with { Link = open.Link.Id };
        var decided = await decisions.OfAsync(open.Customer, open.Contractor, open.Assessment.Id, cancellationToken);
        if (decided.Replies.Count(one => one.Link == open.Link.Id) >= MostReplies)
            return new SentReply.Full();

        // The reply and its alert first: silence without them would be silence that nobody can answer.
        var alert = ReplyAlert.Of(reply, open.Assessment);
        var message = AlertMessage.Of(open.Customer, alert);
        await openAlerts.AddAsync(message, now, cancellationToken);
        if (!await decisions.AddAsync(open.Customer, open.Contractor, reply, alert, cancellationToken))
        {
            await openAlerts.RemoveAsync(message, cancellationToken);
            return new SentReply.Gone();
        }

        // It is said: what follows from it does not end with the connection.
        foreach (var answer in reply.Findings.Where(answer => answer.Stance is AnswerStance.Dispute))
        {
            var dispute = new Silence(answer.Code, now + FrozenFor, "The contractor disputes it; a person has not answered yet.", now)
            {
                DisputedBy = open.Link.Id,
            };
            await silences.FreezeAsync(open.Customer, open.Contractor, dispute, CancellationToken.None);
        }

        await queue.EnqueueAsync(message, TimeSpan.Zero, CancellationToken.None);
        return new SentReply.Taken(reply);
    }
}

/// <summary>What became of a reply that was sent by a link.</summary>
public abstract record SentReply
{
    private SentReply()
    {
    }

    /// <summary>The link has taken as many as it does.</summary>
    public sealed record Full : SentReply;

    /// <summary>The contractor was erased meanwhile.</summary>
    public sealed record Gone : SentReply;

    public sealed record Taken(ContractorReply Reply) : SentReply;
}
