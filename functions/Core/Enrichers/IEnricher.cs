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

    Task<Enrichment> EnrichAsync(VetRequest request, ContractorProfile profile, IWeb web, CancellationToken cancellationToken);
}

/// <summary>What a look-up brought, and how far it got. Facts may be there in every state but <see cref="SourceState.NotAsked"/>.</summary>
/// <param name="Detail">One sentence for the person who reads the report; says what to supply when something is missing.</param>
public sealed record Enrichment(SourceState State, string Detail, params IReadOnlyList<IFact> Facts);
