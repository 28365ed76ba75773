using System.Collections.Concurrent;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Vetting;

/// <content>What one vetting passes from source to source.</content>
public sealed partial class Vetter
{
    private sealed record Looked(IEnricher Enricher, Enrichment Enrichment, SourceReport Report)
    {
        public bool IsCaptured { get; init; }
    }

    /// <param name="Profile">Null when it was not read, or is not known to be the contractor's.</param>
    private sealed record Other(OtherProfile? Profile, SourceReport Report);

    /// <summary>What the sources of one vetting share.</summary>
    private sealed record Run(
        string Id,
        VetRequest Request,
        ContractorProfile Profile,
        IReadOnlyDictionary<string, SourceMemory> Memories,
        ConcurrentDictionary<(Uri, string), WebAnswer> Answers,
        ConcurrentBag<Capture> Used,
        Action<SourceReport>? Progress)
    {
        public ProfileMissing? Missing { get; init; }

        public IReadOnlyList<Other> Others { get; init; } = [];

        public Look LookOf(IEnricher enricher, SourceWeb source) => new(Request, Profile, new OnceWeb(source, Answers))
        {
            Memory = Memories.GetValueOrDefault(enricher.Source),
        };
    }
}
