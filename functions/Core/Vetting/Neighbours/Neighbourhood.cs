using GigVet.Model;

namespace GigVet.Vetting.Neighbours;

/// <summary>What other contractors of the same customer have in common with this one. Never of another customer's.</summary>
/// <param name="Compared">Kinds of text that were long enough to be compared.</param>
public sealed record Neighbourhood(
    IReadOnlyList<TextKind> Compared, IReadOnlyList<Resemblance> Texts, IReadOnlyList<SharedMark> Marks) : IFact;

/// <summary>Another contractor, as far as it is remembered.</summary>
public sealed record Neighbour(ContractorRef Contractor, Uri Url, IReadOnlyList<string> Names, string? Agency);

/// <summary>A text that stands, much alike, with another contractor too.</summary>
/// <param name="Place">Where it stands here.</param>
/// <param name="OtherPlace">Where it stands there.</param>
/// <param name="Alike">Jaccard of the runs of five words, without what came with a theme; 0 to 1.</param>
/// <param name="Words">How many different runs of five words the text here has.</param>
/// <param name="SameLayout">The two pages are built alike; null where they are no pages.</param>
/// <param name="Common">More contractors show it on pages of the same make: it belongs to the theme.</param>
/// <param name="StoodHereFirst">It was seen here before it was seen there.</param>
public sealed record Resemblance(
    TextKind Kind,
    Uri Place,
    Neighbour With,
    Uri OtherPlace,
    double Alike,
    int Words,
    bool? SameLayout,
    bool Common,
    bool StoodHereFirst,
    DateTimeOffset OtherSeenAt);

/// <summary>A mark that another contractor shows too.</summary>
/// <param name="Text">Readable, as it stands here.</param>
/// <param name="SameLayout">The two sites are built alike: what a theme brings along is on both.</param>
public sealed record SharedMark(
    MarkKind Kind, string Text, Uri Place, DateTimeOffset SeenAt, Neighbour With, Uri OtherPlace, DateTimeOffset OtherSeenAt, bool SameLayout);
