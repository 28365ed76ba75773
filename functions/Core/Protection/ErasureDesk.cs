using GigVet.Model;
using GigVet.Vetting.Neighbours;
using Microsoft.Extensions.Logging;

namespace GigVet.Protection;

/// <summary>
/// Erases one contractor of one customer everywhere. Killed at any step it is finished by whoever comes next, and the
/// receipt counts every row once.
/// </summary>
public sealed partial class ErasureDesk(
    IHeldData held, IErasureStore erasures, IMarkKeys keys, TimeProvider time, ILogger<ErasureDesk> logger)
{
    /// <summary>Longer than any vetting or check that has begun may take: two rounds of sources of 45 seconds each.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Whoever was asked to erase is given so long before others take it for dead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The contractor as the audit and receipts name them: a hash under the customer's own key.</summary>
    public async Task<string> ReferenceAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => (await keys.OfAsync(customer, cancellationToken)).Hash($"contractor|{contractor}");

    /// <param name="by">Id of the key that asks.</param>
    /// <returns>The receipt: done, or settling when somebody was at work on the contractor.</returns>
    public async Task<Erasure> EraseAsync(Whose whose, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var erasure = new Erasure
        {
            Id = Erasure.NewId(now),
            Customer = whose.Customer,
            Reference = await ReferenceAsync(whose.Customer, whose.Contractor, cancellationToken),
            Whose = whose,
            By = by,
            RequestedAt = now,
        };
        await erasures.SaveAsync(erasure, cancellationToken);

        // From here on it is finished, also when the caller hangs up.
        return await RunAsync(erasure, CancellationToken.None);
    }

    public Task<Erasure?> FindAsync(string customer, string id, CancellationToken cancellationToken)
        => erasures.FindAsync(customer, id, cancellationToken);

    /// <summary>Finishes what was left: by a process that died, or until late workers must have ended.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var erasure in erasures.OpenAsync(cancellationToken))
        {
            if ((erasure.SettlesAt ?? erasure.RequestedAt + Patience) <= now)
                await RunAsync(erasure, cancellationToken);
        }
    }

    private async Task<Erasure> RunAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var (whose, at) = (erasure.Whose!, erasure.RequestedAt);
        var isSecond = erasure.SettlesAt is not null;
        await held.BarAsync(whose, at, cancellationToken);
        var wasAtWork = await held.EraseAsync(
            whose,
            at,
            isSecond,
            found =>
            {
                erasure = found.IsMention
                    ? erasure.WithMentions(found.Table, found.Rows)
                    : erasure.WithRows(isSecond ? 1 : 0, found.Table, found.Rows);
                return erasures.SaveAsync(erasure, cancellationToken);
            },
            cancellationToken);
        if (wasAtWork && !isSecond)
        {
            erasure = erasure with { SettlesAt = time.GetUtcNow() + Grace };
            await erasures.SaveAsync(erasure, cancellationToken);
            return erasure;
        }

        await held.UnbarAsync(whose, at, cancellationToken);
        erasure = erasure with { Whose = null, FinishedAt = time.GetUtcNow() };
        await erasures.SaveAsync(erasure, cancellationToken);
        var rows = erasure.Rows.Values.Sum();
        LogDone(logger, erasure.Id, rows);
        return erasure;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Erasure} is done: {Rows} rows.")]
    private static partial void LogDone(ILogger logger, string erasure, int rows);
}
