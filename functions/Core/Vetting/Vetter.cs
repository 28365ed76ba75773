using System.Collections.Concurrent;
using GigVet.Canaries;
using GigVet.Enrichers;
using GigVet.Model;
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
    ILogger<Vetter> logger,
    BrokenConnectors? connectors = null)
{
    private const int ProfileRequests = 10;

    // The profile's pages are remembered like what a source leaves; no source has this name.
    private const string ProfileMemory = "profile";
    private const int ProfileShape = 1;

    /// <summary>No source may hold up a vetting for longer; the rest of it is worth having.</summary>
    public static readonly TimeSpan SourceBudget = TimeSpan.FromSeconds(45);

    /// <summary>Nothing more is fetched from here on; the rest of the budget is for returning what was read.</summary>
    private static readonly TimeSpan ReadingBudget = SourceBudget - TimeSpan.FromSeconds(5);

    private readonly IEnricher[] _enrichers =
    [
        .. enrichers.Where(enricher => enricher.IsEnabled).OrderBy(enricher => enricher.Source, StringComparer.Ordinal),
    ];

    /// <summary>Every source that a vetting asks, beside the profile's own.</summary>
    public IReadOnlyList<string> Sources => [.. _enrichers.Select(enricher => enricher.Source)];

    /// <param name="id">The assessment's id; also the only reference that reaches the log.</param>
    /// <param name="progress">Told of every source as it ends; may be called from several threads.</param>
    public async Task<Assessment> VetAsync(
        string id, VetRequest request, Action<SourceReport>? progress, CancellationToken cancellationToken)
        => (await VetAsync(id, request, Vetted.NothingRemembered, null, progress, cancellationToken)).Assessment;

    /// <inheritdoc cref="VetAsync(string, VetRequest, Action{SourceReport}, CancellationToken)"/>
    /// <param name="memories">What each source left after the last vetting of this contractor.</param>
    /// <param name="recall">Adds what is known of other vettings, once the sources have answered; null where nothing is.</param>
    public async Task<Vetted> VetAsync(
        string id,
        VetRequest request,
        IReadOnlyDictionary<string, SourceMemory> memories,
        Func<Dossier, Task<IReadOnlyList<IFact>>>? recall,
        Action<SourceReport>? progress,
        CancellationToken cancellationToken)
    {
        var answers = new ConcurrentDictionary<(Uri, string), WebAnswer>();
        var used = new ConcurrentBag<Capture>();
        var pages = memories.GetValueOrDefault(ProfileMemory)?.Read<RememberedPage[]>(ProfileShape) ?? [];
        var named = Task.WhenAll(request.Profiles.Select(other => FetchOtherAsync(id, request, other, answers, used, progress, cancellationToken)));
        var profileWeb = WebFor(request, ProfileRequests);
        var conditional = new ConditionalWeb(new OnceWeb(profileWeb, answers), pages);
        var (profile, profileReport, missing) = await FetchAsync(
            id, request, new NamedProfile(request.Contractor, request.ProfileUrl), profileWeb, conditional, cancellationToken);
        AddUsed(profileWeb, used);
        progress?.Invoke(profileReport);

        var run = new Run(id, request, profile, memories, answers, used, progress) { Missing = missing };
        var looked = await Task.WhenAll(_enrichers.Select(enricher => EnrichAsync(run, enricher, cancellationToken)));
        run = run with { Others = [.. await named, .. await FollowLinksAsync(run, looked, cancellationToken)] };
        var recalled = recall is null ? [] : await recall(DossierOf(run, looked, []));
        var assessment = Assess(run, profileReport, looked, recalled);

        var deeper = await DeepenAsync(run, assessment, looked, cancellationToken);
        if (!deeper.SequenceEqual(looked))
            assessment = Assess(run, profileReport, looked = deeper, recalled);

        var left = looked
            .Where(look => look.Enrichment.Memory is not null
                && !(look.Enrichment.MemoryStands && request.Occasion is Occasion.Sweep))
            .ToDictionary(look => look.Report.Name, look => look.Enrichment.Memory!, StringComparer.Ordinal);
        if (conditional.Pages is { Count: > 0 } read)
            left[ProfileMemory] = SourceMemory.Of(ProfileShape, profile.FetchedAt, read);

        return new Vetted(assessment, left) { PutOffUntil = looked.Max(look => look.Enrichment.PutOffUntil) };
    }

    private Assessment Assess(
        Run run, SourceReport profile, IReadOnlyList<Looked> looked, IReadOnlyList<IFact> recalled)
        => assessor.Assess(
            run.Id,
            DossierOf(run, looked, recalled),
            SourceReports.Merge(
                [profile, .. run.Others.Select(other => other.Report), .. looked.Select(look => look.Report), .. UnusedCaptures(run.Request, run.Used)]));

    private Dossier DossierOf(Run run, IReadOnlyList<Looked> looked, IReadOnlyList<IFact> recalled)
    {
        var facts = looked.SelectMany(look => look.Enrichment.Facts);
        var others = run.Others.Select(other => other.Profile).OfType<OtherProfile>();
        IEnumerable<IFact> missing = run.Missing is { } nobody ? [nobody] : [];
        return new Dossier(run.Request, run.Profile, time.GetUtcNow(), [.. others, .. missing, .. facts, .. recalled]);
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

    private async Task<Looked> EnrichAsync(Run run, IEnricher enricher, CancellationToken cancellationToken)
    {
        var source = WebFor(run.Request, enricher.MaximumRequests);
        var look = run.LookOf(enricher, source);
        var enrichment = await IsolateAsync(
            run.Id,
            enricher.Source,
            token => enricher.EnrichAsync(look, token),
            failure => new Enrichment(SourceState.Failed, failure),
            cancellationToken);
        AddUsed(source, run.Used);

        return Report(run, enricher, Rememberable(enrichment, source), source.Requests) with
        {
            IsCaptured = source.Used.Any(),
        };
    }

    /// <summary>What a customer sends is forgotten when the vetting ends, and so is what was made of it.</summary>
    private static Enrichment Rememberable(Enrichment enrichment, SourceWeb source)
        => source.Used.Any() ? enrichment with { Memory = null } : enrichment;

    /// <summary>
    /// A source may look again where what it brought raised something; its first look stands if that fails.
    /// </summary>
    private async Task<Looked[]> DeepenAsync(
        Run run, Assessment assessment, Looked[] looked, CancellationToken cancellationToken)
        => await Task.WhenAll(looked.Select(async first =>
        {
            // What the customer saved is judged as it was saved: the pages of a deeper look are not among it.
            if (first is not { Enricher: IDeepEnricher deep, IsCaptured: false }
                || assessor.WorthDeeperLook(assessment, deep.Source) is not { Count: > 0 } findings)
            {
                return first;
            }

            var source = WebFor(run.Request, deep.MaximumDeepRequests);
            var look = run.LookOf(deep, source);
            var enrichment = await IsolateAsync(
                run.Id,
                deep.Source,
                token => deep.DeepenAsync(look, first.Enrichment, findings, token),
                failure => first.Enrichment with { Detail = $"{first.Enrichment.Detail} A deeper look {failure}" },
                cancellationToken);
            AddUsed(source, run.Used);

            return enrichment is null
                ? first
                : Report(run, deep, Rememberable(enrichment, source), first.Report.Requests + source.Requests);
        }));

    private Looked Report(Run run, IEnricher enricher, Enrichment enrichment, int requests)
    {
        var report = new SourceReport(enricher.Source, enrichment.State, enrichment.Detail, requests, time.GetUtcNow());
        run.Progress?.Invoke(report);
        return new Looked(enricher, enrichment, report);
    }

    private SourceWeb WebFor(VetRequest request, int maximumRequests)
        => new(new TimedWeb(web, ReadingBudget, time), request, maximumRequests);

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
