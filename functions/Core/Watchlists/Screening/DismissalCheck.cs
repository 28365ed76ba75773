using System.Collections.Concurrent;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Watchlists;

/// <summary>What the customer dismissed before, whoever it was about: the ids of the matches say that.</summary>
public sealed record DismissedMatches(IReadOnlyList<Dismissal> Dismissals) : IFact;

/// <summary>Adds the customer's dismissals to a dossier that is held against lists.</summary>
public sealed class DismissalCheck(IDismissalStore dismissals, TimeProvider? time = null) : ICrossCheck
{
    /// <summary>Ours: the contractors of one page of a sweep read the list together.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, DismissedMatches Known)> _known = new(StringComparer.Ordinal);

    public async Task<Recalled> RecallAsync(
        string customer, Dossier dossier, SourceMemory? memory, CancellationToken cancellationToken)
    {
        if (dossier.Find<WatchlistsInForce>() is null)
            return new Recalled([], null);

        var now = (time ?? TimeProvider.System).GetUtcNow();
        if (_known.TryGetValue(customer, out var known) && now - known.At < Fresh)
            return new Recalled([known.Known], null);

        var read = new DismissedMatches(await dismissals.ListAsync(customer, cancellationToken));
        _known[customer] = (now, read);
        return new Recalled([read], null);
    }

    public async Task<IReadOnlyList<IFact>> CheckAsync(string customer, Dossier dossier, CancellationToken cancellationToken)
        => dossier.Find<WatchlistsInForce>() is null
            ? []
            : [new DismissedMatches(await dismissals.ListAsync(customer, cancellationToken))];
}
