using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Looks something up about a contractor and returns it as facts. Enrichers do I/O so that signals need not.</summary>
public interface IEnricher
{
    /// <summary>The name under which the report shows this source, such as <c>github</c>.</summary>
    string Source { get; }

    /// <summary>The most requests it may make for one contractor; the web refuses more.</summary>
    int MaximumRequests { get; }

    /// <summary>False where a setting switches it off; then the report does not know it.</summary>
    bool IsEnabled => true;

    Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken);
}

/// <summary>What a look-up is given. It stores nothing itself: what it wants back next time it returns.</summary>
/// <param name="Web">Counts, and ends at <see cref="IEnricher.MaximumRequests"/>.</param>
public sealed record Look(VetRequest Request, ContractorProfile Profile, IWeb Web)
{
    /// <summary>What this source left after its last look at this contractor; null when there was none.</summary>
    public SourceMemory? Memory { get; init; }
}

/// <summary>What a look-up brought, and how far it got. Facts may be there in every state but <see cref="SourceState.NotAsked"/>.</summary>
/// <param name="Detail">One sentence for the person who reads the report; says what to supply when something is missing.</param>
public sealed record Enrichment(SourceState State, string Detail, params IReadOnlyList<IFact> Facts)
{
    /// <summary>For the next look at the same contractor; null leaves what is remembered as it is.</summary>
    public SourceMemory? Memory { get; init; }

    /// <summary>What was remembered holds still: a re-check need not write <see cref="Memory"/> to keep it.</summary>
    public bool MemoryStands { get; init; }

    /// <summary>An allowance that all share was used up: the look is worth repeating then. Null: it was not for that.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }
}
