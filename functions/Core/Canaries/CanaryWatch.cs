using System.Globalization;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging;

namespace GigVet.Canaries;

/// <summary>
/// Reads the known profiles of every platform as a vetting would, by the rules for crawlers, and says when a platform's pages
/// can no longer be read: to the operators, to the log and to whoever asks for the health. It never speaks of a contractor.
/// </summary>
public sealed partial class CanaryWatch(
    CanaryList canaries, PlatformDirectory platforms, IWeb web, ICanaryStore store, BrokenConnectors connectors, IConnectorAlarm alarm, TimeProvider time, ILogger<CanaryWatch> logger)
{
    private const int RequestsPerProfile = 10;

    /// <summary>Longer than reading all of them takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Safe to run twice: the slot of the schedule is read once, and one whose reader died is begun anew, as nothing of it is
    /// harmed by a second look. Does nothing while no profile is set.
    /// </summary>
    /// <param name="slot">The instant of the schedule that this run is for.</param>
    /// <param name="isLate">The schedule makes up for a run that was missed or not ended: whoever had begun it is dead.</param>
    public async Task RunAsync(DateTimeOffset slot, bool isLate, CancellationToken cancellationToken)
    {
        if (canaries.All.Count == 0)
            return;

        var name = slot.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var now = time.GetUtcNow();
        if (!await store.ClaimSlotAsync(name, now, isLate ? DateTimeOffset.MaxValue : now - Lease, cancellationToken))
            return;

        try
        {
            await ReadAllAsync(cancellationToken);
            await store.FinishSlotAsync(name, cancellationToken);
        }
        catch
        {
            // Storage failed, or the process is to stop: whoever tries next need not wait.
            await store.FreeSlotAsync(name, CancellationToken.None);
            throw;
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        foreach (var platform in canaries.All.GroupBy(canary => canary.Contractor.Platform, StringComparer.Ordinal))
        {
            List<CanaryReading> readings = [];
            foreach (var canary in platform)
                readings.Add(await ReadAsync(canary, cancellationToken));

            var before = await store.FindAsync(platform.Key, cancellationToken);
            var after = ConnectorJudge.Judge(before, platform.Key, readings, time.GetUtcNow());
            await store.SaveAsync(after, cancellationToken);
            connectors.Forget(after.Platform);
            Report(before, after);
            if (after.Outcome is ConnectorOutcome.Broken)
                await TellAsync(after, cancellationToken);
        }
    }

    private async Task TellAsync(ConnectorState broken, CancellationToken cancellationToken)
    {
        try
        {
            await alarm.TellAsync(broken, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It is told at the next reading; the platforms after this one must still be read at this one.
            LogUntold(logger, exception, broken.Platform);
        }
    }

    private async Task<CanaryReading> ReadAsync(Canary canary, CancellationToken cancellationToken)
    {
        var (contractor, url) = canary;
        var request = new VetRequest { Contractor = contractor, ProfileUrl = url, Occasion = Occasion.Sweep };
        var source = new SourceWeb(new TimedWeb(web, Vetter.SourceBudget, time), request, RequestsPerProfile);
        try
        {
            var look = new ProfileLook(contractor.Handle, url, source) { Occasion = Occasion.Sweep };
            var result = await platforms[contractor].FetchAsync(look, cancellationToken);
            var found = result as FetchResult.Found;

            return new CanaryReading(contractor.Handle, OutcomeOf(result), found is null ? [] : ReadField.Of(found));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A reader that stumbles over a page cannot read it, and the next platform is none the worse for it.
            LogStumbled(logger, exception, contractor.Platform);
            return new CanaryReading(contractor.Handle, CanaryOutcome.Unreadable, []);
        }
    }

    private static CanaryOutcome OutcomeOf(FetchResult result) => result switch
    {
        FetchResult.Found { Profile.Suspended: true } or FetchResult.NotFound => CanaryOutcome.Gone,
        FetchResult.Found => CanaryOutcome.Read,
        FetchResult.Blocked => CanaryOutcome.Blocked,
        FetchResult.Failed { IsUnreadable: true } => CanaryOutcome.Unreadable,
        _ => CanaryOutcome.Failed,
    };

    private void Report(ConnectorState? before, ConnectorState after)
    {
        if (after is { Outcome: ConnectorOutcome.Broken, BrokenSince: { } since })
            LogBroken(logger, after.Platform, since, string.Join(", ", after.Missing));
        else if (before?.BrokenSince is not null && after.BrokenSince is null)
            LogHealed(logger, after.Platform, before.BrokenSince.Value);
        else if (after.Outcome is not ConnectorOutcome.Ok)
            LogUnread(logger, after.Platform, after.Outcome);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Connector broken: the pages of {Platform} have changed since {Since}; no longer found: {Missing}.")]
    private static partial void LogBroken(ILogger logger, string platform, DateTimeOffset since, string missing);

    [LoggerMessage(Level = LogLevel.Information, Message = "The pages of {Platform}, broken since {Since}, can be read again.")]
    private static partial void LogHealed(ILogger logger, string platform, DateTimeOffset since);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The known profiles of {Platform} were not read: {Outcome}.")]
    private static partial void LogUnread(ILogger logger, string platform, ConnectorOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody could be told that connector {Platform} is broken.")]
    private static partial void LogUntold(ILogger logger, Exception exception, string platform);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading a known profile of {Platform} failed.")]
    private static partial void LogStumbled(ILogger logger, Exception exception, string platform);
}
