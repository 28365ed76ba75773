using System.Collections.Concurrent;
using GigVet.Model;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>Lets whoever waits for a vetting see which sources have ended. What is done within a second is never written.</summary>
public sealed partial class VettingProgress(IProgressStore store, TimeProvider time, ILogger<VettingProgress> logger)
{
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(1);

    /// <summary>Runs a vetting that tells of every source as it ends.</summary>
    public async Task<Vetted> FollowAsync(VettingTicket ticket, Func<Action<SourceReport>, Task<Vetted>> vet)
    {
        using var stop = new CancellationTokenSource();
        ConcurrentQueue<SourceReport> ended = new();
        var writing = WriteAsync(ticket, ended, stop.Token);
        try
        {
            return await vet(ended.Enqueue);
        }
        finally
        {
            await stop.CancelAsync();
            await writing;
        }
    }

    private async Task WriteAsync(VettingTicket ticket, ConcurrentQueue<SourceReport> ended, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(WriteEvery, time);
        var written = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                SourceReport[] reports = [.. ended];
                if (reports.Length > written && await TryAsync(ticket, () => store.SaveAsync(ticket, reports, stop)))
                    written = reports.Length;
            }
        }
        catch (OperationCanceledException)
        {
            // The vetting ended: from now on its assessment says how each source fared.
        }

        if (written > 0)
            await TryAsync(ticket, () => store.DeleteAsync(ticket, CancellationToken.None));
    }

    private async Task<bool> TryAsync(VettingTicket ticket, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The vetting is not held up by those who watch it.
            LogNotWritten(logger, exception, ticket.Id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far {Assessment} is could not be noted.")]
    private static partial void LogNotWritten(ILogger logger, Exception exception, string assessment);
}

/// <summary>How far running vettings are. In infra/Storage: an Azure table.</summary>
public interface IProgressStore
{
    /// <param name="ended">Every look at a source that has ended so far; a profile and a look-up may be of one source.</param>
    Task SaveAsync(VettingTicket ticket, IReadOnlyList<SourceReport> ended, CancellationToken cancellationToken);

    /// <returns>The looks that have ended; none where nothing was noted.</returns>
    Task<IReadOnlyList<SourceReport>> FindAsync(VettingTicket ticket, CancellationToken cancellationToken);

    Task DeleteAsync(VettingTicket ticket, CancellationToken cancellationToken);
}
