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
    /// <summary>
    /// Longer than whoever is at work may take: a page of a sweep has 25 checks, four at once, each with two rounds of sources
    /// of 45 seconds, and writes at its end when each is due again.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Whoever was asked to erase is given so long before others take it for dead: as long as a function may run.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The contractor as the audit and receipts name them: a hash under the customer's own key.</summary>
    public async Task<string> ReferenceAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => (await keys.OfAsync(customer, cancellationToken)).Hash($"contractor|{contractor}");

    /// <param name="by">Id of the key that asks.</param>
    /// <returns>The receipt: done, or settling when somebody was at work for the customer.</returns>
    public Task<Erasure> EraseAsync(Whose whose, string by, CancellationToken cancellationToken)
        => EraseAsync(whose, by, time.GetUtcNow(), cancellationToken);

    /// <param name="at">What the customer began with this contractor after it stays.</param>
    public async Task<Erasure> EraseAsync(Whose whose, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var erasure = new Erasure
        {
            Id = Erasure.NewId(at),
            Customer = whose.Customer,
            Reference = await ReferenceAsync(whose.Customer, whose.Contractor, cancellationToken),
            Whose = whose,
            By = by,
            RequestedAt = at,
        };
        await erasures.SaveAsync(erasure, cancellationToken);

        // From here on it is finished, also when the caller hangs up.
        return await RunAsync(erasure, isResumed: false, CancellationToken.None);
    }

    public Task<Erasure?> FindAsync(string customer, string id, CancellationToken cancellationToken)
        => erasures.FindAsync(customer, id, cancellationToken);

    /// <summary>Finishes what was left: by a process that died, or until late workers must have ended.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var erasure in erasures.OpenAsync(cancellationToken))
        {
            if ((erasure.SettlesAt ?? erasure.RequestedAt + Patience) > now)
                continue;

            try
            {
                await RunAsync(erasure, isResumed: true, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // It stays open and is tried again; the others must not wait for it.
                LogFailed(logger, exception, erasure.Id);
            }
        }
    }

    private async Task<Erasure> RunAsync(Erasure erasure, bool isResumed, CancellationToken cancellationToken)
    {
        var (whose, at) = (erasure.Whose!, erasure.RequestedAt);
        var isSecond = erasure.SettlesAt is not null;
        await held.BarAsync(whose, at, cancellationToken);
        if (erasure.Names is null)
        {
            // Afterwards nobody knows them any more, and a second look needs them.
            erasure = erasure with { Names = [.. await held.NamesAsync(whose, cancellationToken)] };
            await erasures.SaveAsync(erasure, cancellationToken);
        }

        var wasAtWork = await held.EraseAsync(
            whose,
            erasure.Names.ToHashSet(StringComparer.Ordinal),
            at,
            isSecond || isResumed,
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
        erasure = erasure with { Whose = null, Names = null, FinishedAt = time.GetUtcNow() };
        await erasures.SaveAsync(erasure, cancellationToken);
        var rows = erasure.Rows.Values.Sum();
        LogDone(logger, erasure.Id, rows);
        return erasure;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Erasure} could not be finished and is tried again.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string erasure);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Erasure} is done: {Rows} rows.")]
    private static partial void LogDone(ILogger logger, string erasure, int rows);
}
