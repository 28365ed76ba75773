using GigVet.Model;

namespace GigVet.Vetting;

/// <summary>
/// Adds to a dossier what only the service knows, because it remembers: other contractors of the same customer, proofs
/// that were given. A vetting on one machine has none.
/// </summary>
public interface ICrossCheck
{
    /// <param name="dossier">What the sources of this vetting brought.</param>
    Task<IReadOnlyList<IFact>> CheckAsync(string customer, Dossier dossier, CancellationToken cancellationToken);
}

internal static class CrossChecks
{
    extension(IEnumerable<ICrossCheck> checks)
    {
        /// <summary>The facts of all of them.</summary>
        public async Task<IReadOnlyList<IFact>> AllAsync(
            string customer, Dossier dossier, CancellationToken cancellationToken)
        {
            var facts = await Task.WhenAll(checks.Select(check => check.CheckAsync(customer, dossier, cancellationToken)));
            return [.. facts.SelectMany(found => found)];
        }
    }
}
