using GigVet.Model;
using GigVet.Watchlists;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>Runs one accepted vetting to its end, exactly once in effect however often its message arrives.</summary>
public sealed partial class QueuedVetting(
    Vetter vetter,
    IVettingStore vettings,
    IAssessmentStore assessments,
    IDismissalStore dismissals,
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

            var assessment = await VetUnderLeaseAsync(held, cancellationToken);
            if (held.IsLost)
            {
                LogLeaseLost(logger, ticket.Id);
                return;
            }

            await assessments.SaveAsync(ticket.Customer, ticket.AcceptedAt, assessment, cancellationToken);
        }

        await vettings.CompleteAsync(held.Claim, cancellationToken);
        LogCompleted(logger, ticket.Id);
    }

    private async Task<Assessment> VetUnderLeaseAsync(HeldClaim held, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(held, stop.Token);
        try
        {
            var dismissed = await dismissals.ListAsync(held.Claim.Ticket.Customer, cancellationToken);
            var request = held.Claim.Request with { Dismissals = dismissed };
            return await vetter.VetAsync(held.Claim.Ticket.Id, request, null, cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "{Assessment} was given up.")]
    private static partial void LogGivenUp(ILogger logger, string assessment);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Assessment} was taken over by another worker.")]
    private static partial void LogLeaseLost(ILogger logger, string assessment);
}
