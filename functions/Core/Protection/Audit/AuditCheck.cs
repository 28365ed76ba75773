namespace GigVet.Protection.Audit;

/// <summary>Recomputes a chain from its first link.</summary>
public sealed class AuditCheck(IAuditStore store)
{
    public async Task<AuditVerdict> RunAsync(string customer, CancellationToken cancellationToken)
    {
        // What is appended while this runs lies between the end as it was before and as it is after.
        var before = await store.EndAsync(customer, cancellationToken);
        var (number, hash) = (0L, AuditEntry.Beginning);
        await foreach (var entry in store.AllAsync(customer, cancellationToken))
        {
            if (!entry.Follows(number, hash))
            {
                return new AuditVerdict(number, hash, entry.Number == number + 1
                    ? $"Link {entry.Number} was changed, or what was before it."
                    : $"Link {number + 1} is missing; the next one is {entry.Number}.");
            }

            (number, hash) = (entry.Number, entry.Hash);
            if (number == before.Number && hash != before.Hash)
                return NotTheEnd(before.Number);
        }

        var after = await store.EndAsync(customer, cancellationToken);
        if (number < before.Number)
            return NotTheEnd(before.Number);
        return number > after.Number || (number == after.Number && hash != after.Hash)
            ? NotTheEnd(after.Number)
            : new AuditVerdict(number, hash, null);

        AuditVerdict NotTheEnd(long written)
            => new(number, hash, $"Link {number} is the last that is there, and {written} the last that was written.");
    }
}

/// <param name="Number">Of the last sound link.</param>
/// <param name="Hash">Of the last sound link: noted elsewhere, it proves later that nothing before it was changed.</param>
/// <param name="Break">Where the chain is broken first; null when it is sound.</param>
public sealed record AuditVerdict(long Number, string Hash, string? Break);
