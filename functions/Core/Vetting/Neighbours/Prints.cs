using GigVet.Model;
using GigVet.Text.Duplicates;

namespace GigVet.Vetting.Neighbours;

/// <summary>What is remembered of one contractor in order to recognise it under another name. Texts and marks only as hashes.</summary>
public sealed record Prints
{
    public required ContractorRef Contractor { get; init; }

    public required Uri Url { get; init; }

    /// <summary>Full names it goes by: only they tell one person on two platforms from two people.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The declared agency.</summary>
    public string? Agency { get; init; }

    public required IReadOnlyList<TextPrint> Texts { get; init; }

    public required IReadOnlyList<MarkPrint> Marks { get; init; }
}

/// <summary>One text of a contractor.</summary>
/// <param name="Place">Where it stands: the site, the profile, or its place in the request.</param>
/// <param name="Layout">Of a page; null for other texts.</param>
/// <param name="FirstSeen">When this or nearly this text was first seen here.</param>
public sealed record TextPrint(
    TextKind Kind,
    Uri Place,
    IReadOnlyList<ulong> Bands,
    Sketch Sketch,
    Sketch? Layout,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen);

public enum TextKind
{
    Overview,
    Portfolio,
    Message,

    /// <summary>What a CV lists as done.</summary>
    Cv,
}

/// <summary>Something that one hand leaves where it works, as a hash.</summary>
public sealed record MarkPrint(MarkKind Kind, string Hash, Uri Place, DateTimeOffset LastSeen);

public enum MarkKind
{
    /// <summary>The id of a counter or an advertising account.</summary>
    Analytics,
    Icon,

    /// <summary>The address of the site itself.</summary>
    Site,
    Image,
    Testimonial,

    /// <summary>An e-mail address that is the contractor's own, or signs commits as theirs.</summary>
    Mailbox,
    Phone,

    /// <summary>An account on the code host that is named as the contractor's.</summary>
    Login,

    /// <summary>The address of the picture on the profile.</summary>
    Photo,
    Wallet,

    /// <summary>Who receives the money.</summary>
    PayoutHolder,

    /// <summary>An address of the internet that was signed in from; of IPv6 the network of the line.</summary>
    SignIn,
    Shipping,

    /// <summary>Two accounts of one platform, one of which reviewed the other. Who was reviewed does not matter: shown by both, it went both ways.</summary>
    ReviewPair,
}
