using GigVet.Decisions.Replies;
using GigVet.Model;

namespace GigVet.Decisions.Links;

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

/// <summary>What the token of a reply link opens.</summary>
public abstract record OpenedLink
{
    private OpenedLink()
    {
    }

    /// <summary>Nothing: forged, of a secret that is no more, or about something that was erased.</summary>
    public sealed record Unknown : OpenedLink;

    /// <summary>Nothing any more: it was signed by us, and has ended or was taken back.</summary>
    public sealed record Over(string Customer, string Link) : OpenedLink;

    public sealed record Open(string Customer, ContractorRef Contractor, ReplyLink Link, Assessment Assessment) : OpenedLink;
}
