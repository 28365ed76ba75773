using GigVet.Model;

namespace GigVet.Watching;

/// <summary>Does one thing to many contractors on a roster; what they are checked with stays as it is.</summary>
public sealed class RosterActions(Roster roster, IRosterStore entries, TimeProvider time)
{
    /// <summary>Ours: as many as a page of the roster holds.</summary>
    public const int Most = 200;

    private const int AtOnce = 8;
    private const int MostTries = 5;

    /// <param name="note">Told of everybody to whom it was done, at once.</param>
    /// <returns>In the order they were named.</returns>
    public async Task<IReadOnlyList<ActedOn>> DoAsync(
        string customer,
        RosterAction action,
        IReadOnlyList<ContractorRef> contractors,
        Func<ContractorRef, Task> note,
        CancellationToken cancellationToken)
    {
        var ends = new ActedOn[contractors.Count];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(contractors.Index(), atOnce, async (one, token) =>
        {
            var end = await DoAsync(customer, action, one.Item, token);
            if (end is ActionEnd.Done)
                await note(one.Item);
            ends[one.Index] = new ActedOn(one.Item, end);
        });
        return ends;
    }

    private async Task<ActionEnd> DoAsync(string customer, RosterAction action, ContractorRef contractor, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            if (await entries.FindAsync(customer, contractor, cancellationToken) is not { } entry)
                return ActionEnd.NotThere;

            var standing = new RosterLine(entry.Request, entry.Cadence) { Note = entry.Note, Paused = entry.Paused, EndedAt = entry.EndedAt };
            var line = Changed(standing, action);
            if (line == standing)
                return ActionEnd.Unchanged;

            // On what was read, or not at all: whoever was taken off or erased since does not come back, and no edit is lost.
            if (await roster.PutManyAsync(customer, [(line, entry)], cancellationToken) is [])
                return ActionEnd.Done;
        }

        return ActionEnd.Contested;
    }

    private RosterLine Changed(RosterLine standing, RosterAction action)
    {
        var now = time.GetUtcNow();
        return action switch
        {
            RosterAction.Pause => standing with { Paused = true },
            RosterAction.Resume => standing with { Paused = false, EndedAt = null },
            _ => standing with { EndedAt = standing.EndedAt < now ? standing.EndedAt : now },
        };
    }
}

/// <summary>What is done to contractors on the roster.</summary>
public enum RosterAction
{
    /// <summary>Not checked until they are resumed.</summary>
    Pause,

    /// <summary>Checked again, also after an end.</summary>
    Resume,

    /// <summary>Paid no more from now on; kept, but not checked.</summary>
    End,
}

/// <summary>What became of it.</summary>
public enum ActionEnd
{
    Done,

    /// <summary>It was so before.</summary>
    Unchanged,

    /// <summary>The contractor is not on the roster.</summary>
    NotThere,

    /// <summary>Others changed the entry again and again; nothing was done to it.</summary>
    Contested,
}

public sealed record ActedOn(ContractorRef Contractor, ActionEnd State);
