using GigVet.Alerts;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Watching;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>Runs one accepted vetting to its end, exactly once in effect however often its message arrives.</summary>
public sealed partial class QueuedVetting(
    Vetter vetter,
    IEnumerable<ICrossCheck> checks,
    IVettingStore vettings,
    IAssessmentStore assessments,
    ISnapshotStore snapshots,
    IRosterStore roster,
    IAlertQueue alerts,
    VettingProgress progress,
    TimeProvider time,
    ILogger<QueuedVetting> logger)
{
    /// <summary>The reason shown when every attempt ended early.</summary>
    public const string BrokeOff =
        "The vetting broke off several times and was given up. Send the request again; if it breaks off again, "
        + "leave out captures one by one, or report it with this id.";

    /// <summary>The reason shown when the message that carried it through the queue is damaged.</summary>
    public const string Unreadable =
        "The message that stood for this request in the queue was damaged, so it was given up. Send the request again.";

    /// <summary>A worker that died is noticed after this long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);

    /// <summary>A vetting whose workers died this often would kill the next one too.</summary>
    private const int MostAttempts = 5;

    /// <summary>Throws what storage throws: the queue delivers the message again.</summary>
    public async Task RunAsync(VetMessage message, CancellationToken cancellationToken)
    {
        var claim = await vettings.ClaimAsync(message.Customer, message.Id, time.GetUtcNow() + Lease, cancellationToken);
        if (claim is null)
        {
            // Finished, or at work elsewhere: then that worker's lease, not this message, carries it to its end.
            LogNothingToDo(logger, message.Id);
            return;
        }

        var held = new HeldClaim(claim);
        try
        {
            await RunAsync(message, held, cancellationToken);
        }
        catch
        {
            await vettings.ReleaseAsync(held.Claim, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Ends a vetting that cannot be completed, with a reason its customer can act on.</summary>
    public async Task FailAsync(VetMessage message, string reason, CancellationToken cancellationToken)
    {
        await vettings.FailAsync(message.Customer, message.Id, reason, cancellationToken);
        LogGivenUp(logger, message.Id);
    }

    private async Task RunAsync(VetMessage message, HeldClaim held, CancellationToken cancellationToken)
    {
        var ticket = held.Claim.Ticket;
        var known = await assessments.FindAsync(
            ticket.Customer, ticket.Contractor, ticket.Id, ticket.AcceptedAt, cancellationToken);
        if (known is null)
        {
            if (held.Claim.Attempt > MostAttempts)
            {
                await FailAsync(message, BrokeOff, cancellationToken);
                return;
            }

            var vetted = await VetUnderLeaseAsync(held, cancellationToken);
            if (held.IsLost)
            {
                LogLeaseLost(logger, ticket.Id);
                return;
            }

            var alert = await assessments.SaveAsync(
                ticket.Customer, ticket.AcceptedAt, vetted.Assessment, held.Claim.Request.Occasion, cancellationToken);
            if (alert is not null)
                await alerts.EnqueueAsync(AlertMessage.Of(ticket.Customer, alert), TimeSpan.Zero, cancellationToken);
            foreach (var (source, memory) in vetted.Memories)
                await RememberAsync(ticket, source, memory, cancellationToken);
            await roster.NoteAsync(ticket.Customer, vetted.Assessment, time.GetUtcNow(), cancellationToken);
        }

        await vettings.CompleteAsync(held.Claim, cancellationToken);
        LogCompleted(logger, ticket.Id);
    }

    private async Task<IReadOnlyDictionary<string, SourceMemory>> RememberedAsync(
        VettingTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            return await snapshots.LoadAsync(ticket.Customer, ticket.Contractor, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Without memory the look only costs more; that is no reason to have none.
            LogNotRemembered(logger, exception, ticket.Id);
            return Vetted.NothingRemembered;
        }
    }

    private async Task RememberAsync(
        VettingTicket ticket, string source, SourceMemory memory, CancellationToken cancellationToken)
    {
        try
        {
            await snapshots.SaveAsync(ticket.Customer, ticket.Contractor, source, memory, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The assessment is stored and stands; the next look finds older memory, or none.
            LogNotKept(logger, exception, source, ticket.Id);
        }
    }

    private async Task<Vetted> VetUnderLeaseAsync(HeldClaim held, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(held, stop.Token);
        try
        {
            var (ticket, request) = (held.Claim.Ticket, held.Claim.Request);
            var memories = await RememberedAsync(ticket, cancellationToken);
            var before = await assessments.FindLatestAsync(ticket.Customer, ticket.Contractor, cancellationToken);
            IFact[] seen = before?.Seen is { } known ? [new SeenBefore(known, before.AssessedAt)] : [];
            return await progress.FollowAsync(ticket, told => vetter.VetAsync(
                ticket.Id,
                request,
                memories,
                async dossier => [.. await checks.AllAsync(ticket.Id, ticket.Customer, dossier, logger, cancellationToken), .. seen],
                told,
                cancellationToken));
        }
        finally
        {
            await stop.CancelAsync();
            await renewal;
        }
    }

    private async Task RenewAsync(HeldClaim held, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(RenewEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                // Not cancelled half-way: the fence that storage holds must be the one we know.
                if (await vettings.RenewAsync(held.Claim, time.GetUtcNow() + Lease, CancellationToken.None) is not { } renewed)
                {
                    held.IsLost = true;
                    return;
                }

                held.Claim = renewed;
            }
        }
        catch (OperationCanceledException)
        {
            // The vetting ended.
        }
    }

    /// <summary>The claim with its newest fence: only that one can be completed or given back.</summary>
    private sealed class HeldClaim(VettingClaim claim)
    {
        public VettingClaim Claim { get; set; } = claim;

        /// <summary>Another worker took over.</summary>
        public bool IsLost { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Assessment} completed.")]
    private static partial void LogCompleted(ILogger logger, string assessment);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Assessment} is finished or at work elsewhere.")]
    private static partial void LogNothingToDo(ILogger logger, string assessment);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Assessment} is vetted without memory of earlier looks.")]
    private static partial void LogNotRemembered(ILogger logger, Exception exception, string assessment);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What source {Source} left in {Assessment} was not kept.")]
    private static partial void LogNotKept(ILogger logger, Exception exception, string source, string assessment);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Assessment} was given up.")]
    private static partial void LogGivenUp(ILogger logger, string assessment);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Assessment} was taken over by another worker.")]
    private static partial void LogLeaseLost(ILogger logger, string assessment);
}
