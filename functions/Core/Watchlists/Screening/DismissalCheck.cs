using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Watchlists;

/// <summary>What the customer dismissed before, whoever it was about: the ids of the matches say that.</summary>
public sealed record DismissedMatches(IReadOnlyList<Dismissal> Dismissals) : IFact;

/// <summary>Adds the customer's dismissals to a dossier that is held against lists.</summary>
public sealed class DismissalCheck(IDismissalStore dismissals) : ICrossCheck
{
    public async Task<IReadOnlyList<IFact>> CheckAsync(string customer, Dossier dossier, CancellationToken cancellationToken)
        => dossier.Find<Enrichers.WatchlistsInForce>() is null
            ? []
            : [new DismissedMatches(await dismissals.ListAsync(customer, cancellationToken))];
}
