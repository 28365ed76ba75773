using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>A source that can look again, and deeper, where the first look found something.</summary>
public interface IDeepEnricher : IEnricher
{
    /// <summary>Of the second look alone.</summary>
    int MaximumDeepRequests { get; }

    /// <param name="first">What the first look brought.</param>
    /// <param name="findings">What signals of this source's family raised on it, at least moderate.</param>
    /// <returns>The first look's facts with more in them; null when a deeper look can add nothing.</returns>
    Task<Enrichment?> DeepenAsync(
        Look look, Enrichment first, IReadOnlyList<Finding> findings, CancellationToken cancellationToken);
}
