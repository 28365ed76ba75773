using GigVet.Model;
using GigVet.Protection.Retention;

namespace GigVet.Watching;

/// <summary>Puts contractors on a customer's roster, changes what they are checked with, takes them off.</summary>
public sealed class Roster(IRosterStore entries, IDueStore due, TimeProvider time, IEngagements? engagements = null)
{
    private const int MostTries = 5;

    /// <returns>The entry as it stands, and whether it is new.</returns>
    /// <exception cref="IOException">Others changed it again and again.</exception>
    public async Task<(RosterEntry Entry, bool IsNew)> PutAsync(
        string customer, RosterLine line, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var standing = await entries.FindAsync(customer, line.Request.Contractor, cancellationToken);
            var entry = Placed(customer, line, standing, CheckTimes.Soon);
            await DueAsync(entry, standing, cancellationToken);
            if (await entries.SaveAsync(entry, cancellationToken))
                return (entry, standing is null);
            if (tries == MostTries)
                throw new IOException("The entry was changed again and again by others; try once more.");
        }
    }

    /// <summary>Its row in the index of due checks is void without it, and goes when its hour comes.</summary>
    public async Task<bool> RemoveAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        if (await entries.FindAsync(customer, contractor, cancellationToken) is not { } entry)
            return false;

        // First the note, from which on the contractor is kept for a while: without it a purge would find them long forgotten.
        var now = time.GetUtcNow();
        if (engagements is not null)
            await engagements.EndAsync(customer, contractor, entry.EndedAt < now ? entry.EndedAt.Value : now, cancellationToken);
        return await entries.RemoveAsync(customer, contractor, cancellationToken);
    }

    /// <summary>Puts many at once; the last line of a contractor counts.</summary>
    /// <returns>Contractors that somebody else changed at the same time, and that stay as they were.</returns>
    public async Task<IReadOnlyList<ContractorRef>> PutManyAsync(
        string customer, IReadOnlyList<(RosterLine Line, RosterEntry? Standing)> lines, CancellationToken cancellationToken)
    {
        var placed = lines
            .Select(line => (Entry: Placed(customer, line.Line, line.Standing, CheckTimes.ForImports), line.Standing))
            .ToArray();
        await due.AddAsync(
            [.. placed.Where(one => IsMoved(one.Entry, one.Standing)).Select(one => CheckOf(one.Entry))], cancellationToken);
        var missed = await entries.SaveManyAsync([.. placed.Select(one => one.Entry)], cancellationToken);

        // Whoever was erased meanwhile stays in no index; of somebody else's entry the row may be the one that it is checked by.
        foreach (var (entry, standing) in placed.Where(one => missed.Contains(one.Entry) && IsMoved(one.Entry, one.Standing)))
        {
            if (await entries.FindAsync(customer, entry.Request.Contractor, CancellationToken.None) is null)
                await due.RemoveAsync([CheckOf(entry)], CancellationToken.None);
        }

        return [.. missed.Select(entry => entry.Request.Contractor)];
    }

    /// <summary>Everybody on the roster, by contractor.</summary>
    public async Task<IReadOnlyDictionary<ContractorRef, RosterEntry>> AllAsync(string customer, CancellationToken cancellationToken)
    {
        const int PageSize = 1_000;
        var all = new Dictionary<ContractorRef, RosterEntry>();
        string? after = null;
        do
        {
            var page = await entries.ListAsync(customer, null, PageSize, after, cancellationToken);
            foreach (var entry in page.Entries)
                all[entry.Request.Contractor] = entry;
            after = page.Next;
        }
        while (after is not null);

        return all;
    }

    /// <summary>First the index: an entry without its row would never be checked, a row without its entry is swept up.</summary>
    private Task DueAsync(RosterEntry entry, RosterEntry? standing, CancellationToken cancellationToken)
        => IsMoved(entry, standing) ? due.AddAsync([CheckOf(entry)], cancellationToken) : Task.CompletedTask;

    private RosterEntry Placed(string customer, RosterLine line, RosterEntry? standing, TimeSpan within)
    {
        var now = time.GetUtcNow();
        var contractor = line.Request.Contractor;
        var wasWatched = standing?.IsWatched(now) is true;
        var next = standing switch
        {
            null => CheckTimes.First(customer, contractor, now, within),
            // Resumed, or asked for with other things than before: soon, and not only when its turn comes.
            _ when !wasWatched || !RosterLine.AskSame(line.Request, standing.Request)
                => Earlier(CheckTimes.First(customer, contractor, now, within), standing.NextCheckAt, now),
            _ when line.Cadence != standing.Cadence => CheckTimes.Next(line.Cadence, customer, contractor, now),
            _ => standing.NextCheckAt,
        };

        return new RosterEntry(customer, line.Request, line.Cadence, next)
        {
            Note = line.Note,
            Paused = line.Paused,
            EndedAt = line.EndedAt,
            AddedAt = standing?.AddedAt ?? now,
            State = standing?.State ?? new WatchState(),
            StirredAt = standing?.StirredAt,
            Fence = standing?.Fence,
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset first, DateTimeOffset standing, DateTimeOffset now)
        => standing > now && standing < first ? standing : first;

    /// <summary>Also an entry whose row may have gone while it was not watched.</summary>
    private bool IsMoved(RosterEntry entry, RosterEntry? standing)
        => standing is null || entry.NextCheckAt != standing.NextCheckAt || !standing.IsWatched(time.GetUtcNow());

    private static DueCheck CheckOf(RosterEntry entry) => new(entry.Customer, entry.Request.Contractor, entry.NextCheckAt);
}
