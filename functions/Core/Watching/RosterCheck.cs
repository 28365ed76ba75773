using System.Collections.Concurrent;
using System.Text.Json;
using GigVet.Alerts;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Extensions.Logging;

namespace GigVet.Watching;

/// <summary>
/// Looks again at one contractor of a roster. Every signal is evaluated, so the score is always right; only what nobody
/// touched since is taken from memory, and only what differs is written.
/// </summary>
public sealed partial class RosterCheck(
    Vetter vetter,
    IEnumerable<ICrossCheck> checks,
    IVettingStore vettings,
    IAssessmentStore assessments,
    ISnapshotStore snapshots,
    IAlertQueue alerts,
    TimeProvider time,
    ILogger<RosterCheck> logger)
{
    /// <summary>A check waits at most so long for a shared allowance; then it is judged by what could be read.</summary>
    private static readonly TimeSpan MostPutOff = TimeSpan.FromDays(1);

    /// <summary>A source that is silent for less is an outage and no news.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan RetryUnread = TimeSpan.FromHours(6);

    /// <param name="begunAt">Before the entry was read: a contractor who is erased from then on does not come back.</param>
    /// <returns>How it ended, and the entry as it is after it; null for a contractor who was erased meanwhile.</returns>
    public async Task<(CheckEnd End, RosterEntry? After)> RunAsync(
        RosterEntry entry, DateTimeOffset begunAt, CancellationToken cancellationToken)
    {
        var (customer, contractor) = (entry.Customer, entry.Request.Contractor);
        var id = AssessmentId.Of(entry.NextCheckAt, $"{customer}|{contractor}");
        var before = await assessments.FindLatestAsync(customer, contractor, cancellationToken);
        if (before?.Id == id)
        {
            // A worker died after it had stored this very check.
            await AddTicketAsync(entry, before, cancellationToken);
            return (CheckEnd.Changed, After(entry, before, entry.State));
        }

        var memories = await snapshots.LoadAsync(customer, contractor, cancellationToken);
        var recalled = new ConcurrentDictionary<string, SourceMemory>(StringComparer.Ordinal);
        var goneOn = entry.State.GoneOn;
        var vetted = await vetter.VetAsync(
            id,
            entry.Request with { Occasion = Occasion.Sweep },
            Since(memories, entry.State),
            async dossier =>
            {
                goneOn = GoneOn(dossier, entry.State.GoneOn);
                var facts = await checks.RecallAsync(
                    id, customer, dossier, Standing(memories, entry.StirredAt), recalled, logger, cancellationToken);
                return [.. facts, .. Earlier(before, goneOn)];
            },
            null,
            cancellationToken);

        var now = time.GetUtcNow();
        var state = entry.State with { GoneOn = goneOn };
        if (vetted.PutOffUntil is { } until && now - (state.PutOffSince ?? entry.NextCheckAt) < MostPutOff)
        {
            return (CheckEnd.PutOff, entry with
            {
                NextCheckAt = CheckTimes.Later(until, customer, contractor),
                State = state with { PutOffSince = state.PutOffSince ?? entry.NextCheckAt },
            });
        }

        var (assessment, outcome) = (vetted.Assessment, Comparison.Of(before, vetted.Assessment));
        state = state with { PutOffSince = null, Unread = Unread(outcome.Lost, state.Unread, now) };
        var isGoneForNow = before?.Seen?.ReadAt is not null && goneOn.Count is > 0 and < Sighting.DaysUntilGone;
        var isOutage = !outcome.HasNews && state.Unread.Values.Any() && state.Unread.Values.All(since => now - since < LostAfter);
        if (before is not null && (outcome.IsSame || isOutage || (isGoneForNow && !outcome.HasNews)))
        {
            await RememberAsync(entry, memories, vetted.Memories, recalled, cancellationToken);
            var after = After(entry, before, state);
            return isOutage || isGoneForNow
                ? (CheckEnd.PutOff, after with { NextCheckAt = Sooner(after, isGoneForNow, now) })
                : (CheckEnd.Unchanged, after);
        }

        assessment = assessment with { Sources = [.. assessment.Sources.Select(source => Since(source, state.Unread))] };

        var (alert, isErased) = await assessments.SaveCheckAsync(customer, begunAt, assessment, cancellationToken);
        if (isErased)
            return (CheckEnd.Skipped, null);
        if (alert is not null)
            await alerts.EnqueueAsync(AlertMessage.Of(customer, alert), TimeSpan.Zero, cancellationToken);
        await RememberAsync(entry, memories, vetted.Memories, recalled, cancellationToken);
        await AddTicketAsync(entry, assessment, cancellationToken);
        return (CheckEnd.Changed, After(entry, assessment, state with { Unread = Unread([], state.Unread, now) }));
    }

    private static IEnumerable<IFact> Earlier(Assessment? before, IReadOnlyList<DateOnly> goneOn) => before is null
        ? []
        : [new SeenBefore(before.Seen ?? new Sighting(), before.AssessedAt, goneOn.Count), new EarlierFindings(before)];

    private RosterEntry After(RosterEntry entry, Assessment latest, WatchState state) => entry with
    {
        NextCheckAt = CheckTimes.Next(entry.Cadence, entry.Customer, entry.Request.Contractor, time.GetUtcNow()),
        State = state with
        {
            CheckedAt = time.GetUtcNow(),
            Band = latest.Band,
            Score = latest.Score,
            Assessment = latest.Id,
            AssessedAt = latest.AssessedAt,
            Failures = 0,
        },
    };

    /// <summary>A profile that is gone is looked for every day, and a silent source again in some hours.</summary>
    private static DateTimeOffset Sooner(RosterEntry after, bool isGone, DateTimeOffset now)
    {
        var (customer, contractor) = (after.Customer, after.Request.Contractor);
        var soon = isGone
            ? CheckTimes.Next(Cadence.Daily, customer, contractor, now)
            : CheckTimes.Later(now + RetryUnread, customer, contractor);

        return soon < after.NextCheckAt ? soon : after.NextCheckAt;
    }

    private static SourceReport Since(SourceReport source, IReadOnlyDictionary<string, DateTimeOffset> unread)
        => unread.TryGetValue(source.Name, out var since) ? source with { LostSince = since } : source;

    private static Dictionary<string, DateTimeOffset> Unread(
        IEnumerable<string> lost, IReadOnlyDictionary<string, DateTimeOffset> known, DateTimeOffset now)
        => lost.ToDictionary(
            source => source, source => known.TryGetValue(source, out var since) ? since : now, StringComparer.Ordinal);

    private static IReadOnlyList<DateOnly> GoneOn(Dossier dossier, IReadOnlyList<DateOnly> known)
    {
        if (dossier.Find<ProfileMissing>() is { } missing)
            return [.. known.Append(DateOnly.FromDateTime(missing.LookedAt.UtcDateTime)).Distinct()];

        // Not read is not there again.
        return dossier.Profile.DisplayName is null ? known : [];
    }

    /// <summary>What is remembered was found to hold still at the last check, which did not write it again.</summary>
    private static Dictionary<string, SourceMemory> Since(IReadOnlyDictionary<string, SourceMemory> memories, WatchState state)
        => memories.ToDictionary(
            memory => memory.Key,
            memory => state.Unread.ContainsKey(memory.Key) || state.CheckedAt is not { } at ? memory.Value : memory.Value with { SeenAt = at },
            StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, SourceMemory> Standing(
        IReadOnlyDictionary<string, SourceMemory> memories, DateTimeOffset? stirredAt)
        => stirredAt is null
            ? memories
            : memories.Where(memory => memory.Value.TakenAt > stirredAt).ToDictionary(StringComparer.Ordinal);

    /// <summary>A check that is stored can be asked for by its id, as every assessment.</summary>
    private Task AddTicketAsync(RosterEntry entry, Assessment stored, CancellationToken cancellationToken)
        => vettings.AddCompletedAsync(
            new VettingTicket(
                entry.Customer, stored.Id, entry.Request.Contractor, AssessmentStatus.Completed, stored.AssessedAt, null),
            cancellationToken);

    private async Task RememberAsync(
        RosterEntry entry,
        IReadOnlyDictionary<string, SourceMemory> known,
        IReadOnlyDictionary<string, SourceMemory> left,
        ConcurrentDictionary<string, SourceMemory> recalled,
        CancellationToken cancellationToken)
    {
        foreach (var (source, memory) in left.Concat(recalled))
        {
            if (known.TryGetValue(source, out var old) && old.Shape == memory.Shape && JsonElement.DeepEquals(old.Content, memory.Content)
                && !recalled.ContainsKey(source))
                continue;

            try
            {
                await snapshots.SaveAsync(entry.Customer, entry.Request.Contractor, source, memory, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next look finds older memory, or none, and costs more.
                LogNotKept(logger, exception, source);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What source {Source} left in a check was not kept.")]
    private static partial void LogNotKept(ILogger logger, Exception exception, string source);
}
