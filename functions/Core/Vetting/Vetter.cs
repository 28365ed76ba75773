using System.Collections.Concurrent;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Scoring;
using GigVet.Web;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>The use case: fetch the profile, look things up, assess. Stores nothing.</summary>
public sealed partial class Vetter(
    PlatformDirectory platforms,
    IEnumerable<IEnricher> enrichers,
    Assessor assessor,
    IWeb web,
    TimeProvider time,
    ILogger<Vetter> logger)
{
    private const int ProfileRequests = 10;

    // The profile's pages are remembered like what a source leaves; no source has this name.
    private const string ProfileMemory = "profile";
    private const int ProfileShape = 1;

    /// <summary>No source may hold up a vetting for longer; the rest of it is worth having.</summary>
    public static readonly TimeSpan SourceBudget = TimeSpan.FromSeconds(45);

    private readonly IEnricher[] _enrichers = [.. enrichers.OrderBy(enricher => enricher.Source, StringComparer.Ordinal)];

    /// <param name="id">The assessment's id; also the only reference that reaches the log.</param>
    /// <param name="progress">Told of every source as it ends; may be called from several threads.</param>
    public async Task<Assessment> VetAsync(
        string id, VetRequest request, Action<SourceReport>? progress, CancellationToken cancellationToken)
        => (await VetAsync(id, request, Vetted.NothingRemembered, progress, cancellationToken)).Assessment;

    /// <inheritdoc cref="VetAsync(string, VetRequest, Action{SourceReport}, CancellationToken)"/>
    /// <param name="memories">What each source left after the last vetting of this contractor.</param>
    public async Task<Vetted> VetAsync(
        string id,
        VetRequest request,
        IReadOnlyDictionary<string, SourceMemory> memories,
        Action<SourceReport>? progress,
        CancellationToken cancellationToken)
    {
        var answers = new ConcurrentDictionary<(Uri, string), WebAnswer>();
        var used = new ConcurrentBag<Capture>();
        var pages = memories.GetValueOrDefault(ProfileMemory)?.Read<RememberedPage[]>(ProfileShape) ?? [];
        var profileWeb = new SourceWeb(web, request.Captures, ProfileRequests);
        var conditional = new ConditionalWeb(new OnceWeb(profileWeb, answers), pages);
        var (profile, profileReport) = await FetchAsync(id, request, profileWeb, conditional, cancellationToken);
        AddUsed(profileWeb, used);
        progress?.Invoke(profileReport);

        var looked = await Task.WhenAll(_enrichers.Select(async enricher =>
        {
            var memory = memories.GetValueOrDefault(enricher.Source);
            var (enrichment, report) = await EnrichAsync(
                id, enricher, request, profile, memory, answers, used, cancellationToken);
            progress?.Invoke(report);
            return (enrichment, report);
        }));

        var facts = looked.SelectMany(look => look.enrichment.Facts);
        var assessment = assessor.Assess(
            id,
            new Dossier(request, profile, time.GetUtcNow(), [.. facts]),
            SourceReports.Merge([profileReport, .. looked.Select(look => look.report), .. UnusedCaptures(request, used)]));
        var left = looked
            .Where(look => look.enrichment.Memory is not null)
            .ToDictionary(look => look.report.Name, look => look.enrichment.Memory!, StringComparer.Ordinal);

        if (conditional.Pages is { Count: > 0 } read)
            left[ProfileMemory] = SourceMemory.Of(ProfileShape, profile.FetchedAt, read);

        return new Vetted(assessment, left);
    }

    /// <summary>A capture whose address is off by a letter would otherwise be missed in silence.</summary>
    private IEnumerable<SourceReport> UnusedCaptures(VetRequest request, IEnumerable<Capture> used)
        => request.Captures.Except(used).ToArray() is { Length: > 0 } unused
            ?
            [
                new SourceReport(
                    "captures",
                    SourceState.Partial,
                    $"Nothing asked for {string.Join(", ", unused.Select(capture => capture.Url.AbsoluteUri))}; compare its address.",
                    0,
                    time.GetUtcNow()),
            ]
            : [];

    private async Task<(ContractorProfile Profile, SourceReport Report)> FetchAsync(
        string id,
        VetRequest request,
        SourceWeb source,
        IWeb asked,
        CancellationToken cancellationToken)
    {
        var platform = platforms[request.Contractor];
        var result = await IsolateAsync(
            id,
            platform.Name,
            token => platform.FetchAsync(request.Contractor.Handle, request.ProfileUrl, asked, token),
            failure => new FetchResult.Failed(failure),
            cancellationToken);

        var (state, detail) = result switch
        {
            FetchResult.Found { Missing: null } => (SourceState.Ok, "The profile was read."),
            FetchResult.Found(_, var missing) => (SourceState.Partial, missing!),
            FetchResult.NotFound => (SourceState.Failed, "There is no such profile; check the address or handle."),
            FetchResult.Blocked(var reason) => (SourceState.Blocked, reason),
            FetchResult.Failed(var reason) => (SourceState.Failed, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var now = time.GetUtcNow();
        var profile = (result as FetchResult.Found)?.Profile
            ?? new ContractorProfile { Contractor = request.Contractor, Url = request.ProfileUrl, FetchedAt = now };

        return (profile, new SourceReport(platform.Name, state, detail, source.Requests, profile.FetchedAt));
    }

    private async Task<(Enrichment Enrichment, SourceReport Report)> EnrichAsync(
        string id,
        IEnricher enricher,
        VetRequest request,
        ContractorProfile profile,
        SourceMemory? memory,
        ConcurrentDictionary<(Uri, string), WebAnswer> answers,
        ConcurrentBag<Capture> used,
        CancellationToken cancellationToken)
    {
        var source = new SourceWeb(web, request.Captures, enricher.MaximumRequests);
        var enrichment = await IsolateAsync(
            id,
            enricher.Source,
            token => enricher.EnrichAsync(
                new Look(request, profile, new OnceWeb(source, answers)) { Memory = memory }, token),
            failure => new Enrichment(SourceState.Failed, failure),
            cancellationToken);
        AddUsed(source, used);

        return (
            enrichment,
            new SourceReport(enricher.Source, enrichment.State, enrichment.Detail, source.Requests, time.GetUtcNow()));
    }

    private static void AddUsed(SourceWeb source, ConcurrentBag<Capture> used)
    {
        foreach (var capture in source.Used)
            used.Add(capture);
    }

    /// <summary>One source must not cost us the others: whatever it does ends as that source's report.</summary>
    private async Task<T> IsolateAsync<T>(
        string id, string source, Func<CancellationToken, Task<T>> look, Func<string, T> failed, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(SourceBudget, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget.Token);
        try
        {
            return await look(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return failed($"did not finish within {SourceBudget.TotalSeconds:F0} seconds.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogSourceFailed(logger, exception, source, id);
            return failed("could not be read; this is a fault of GigVet and says nothing about the contractor.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Source {Source} failed in {Assessment}.")]
    private static partial void LogSourceFailed(ILogger logger, Exception exception, string source, string assessment);
}
