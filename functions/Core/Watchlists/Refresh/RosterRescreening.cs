using GigVet.Vetting;
using GigVet.Watching;

namespace GigVet.Watchlists;

/// <summary>
/// When a list changes, only what changed is compared with the contractors whom customers pay. Whoever hits a changed
/// entry becomes due as soon as every process has the new list; the sweep then vets them against all of it.
/// </summary>
public sealed class RosterRescreening(IWholeRoster roster, IAssessmentStore assessments, TimeProvider time)
{
    /// <summary>Ours: processes look every 15 seconds, load for a few more, and have the old list until then.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <summary>Ours: each is a look at storage, most of which is waiting.</summary>
    private const int AtOnce = 16;

    /// <param name="changed">Entries that came, went, or are as they were before a change.</param>
    /// <returns>How many contractors became due.</returns>
    public async Task<int> RunAsync(
        string list, IReadOnlyList<ListedEntry> changed, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
            return 0;

        var index = new ScreeningIndex(changed.Select(entry => (list, entry)));
        var due = 0;
        await Parallel.ForEachAsync(
            roster.AllAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (entry, stopping) =>
            {
                if (!await HitsAsync(index, entry, stopping))
                    return;

                // Also whoever is due already, and may be on the way to a process that has the old list.
                await roster.MakeDueAsync(entry.Customer, entry.Request.Contractor, time.GetUtcNow() + Settling, stopping);
                Interlocked.Increment(ref due);
            });

        return due;
    }

    private async Task<bool> HitsAsync(ScreeningIndex index, RosterEntry entry, CancellationToken cancellationToken)
    {
        if (RequestQueries.Of(entry.Request).Any(query => Screener.Screen(index, query).Count > 0))
            return true;

        // The roster holds what was given; the name and the rest that the platform showed stand in the last assessment.
        var latest = await assessments.FindLatestAsync(entry.Customer, entry.Request.Contractor, cancellationToken);
        return latest?.Contractor.DisplayName is { } shown
            && Screener.Screen(index, new ScreeningQuery { Name = shown }).Count > 0;
    }
}
