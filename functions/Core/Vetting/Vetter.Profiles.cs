using System.Collections.Concurrent;
using GigVet.Captures;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Vetting;

/// <content>Reads profiles: the one that is vetted, and those of the same person on other platforms.</content>
public sealed partial class Vetter
{
    private async Task<(ContractorProfile Profile, SourceReport Report, ProfileMissing? Missing)> FetchAsync(
        string id,
        VetRequest request,
        NamedProfile wanted,
        SourceWeb source,
        IWeb asked,
        CancellationToken cancellationToken)
    {
        var platform = platforms[wanted.Contractor];
        platform = connectors?.Guard(platform) ?? platform;
        var result = await IsolateAsync(
            id,
            platform.Name,
            token => platform.FetchAsync(
                new ProfileLook(wanted.Contractor.Handle, wanted.Url, asked)
                {
                    Occasion = request.Occasion,
                    IsCaptured = source.Holds(wanted.Url),
                },
                token),
            failure => new FetchResult.Failed(failure),
            cancellationToken);

        var (state, detail) = result switch
        {
            FetchResult.Found { Missing: null } found => (SourceState.Ok, found.Note ?? "The profile was read."),
            FetchResult.Found found => (SourceState.Partial, found.Note is { } note ? $"{note} {found.Missing}" : found.Missing!),
            FetchResult.NotFound => (SourceState.Failed, "There is no such profile; check the address or handle. If your browser shows it, press the bookmark that /capture offers there."),
            FetchResult.Blocked(var reason) => (SourceState.Blocked, reason),
            FetchResult.Failed(var reason) => (SourceState.Failed, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (result is FetchResult.Found { Shown.Sentence: { } claimed })
            detail = $"{detail} {claimed}";

        var now = time.GetUtcNow();
        var profile = (result as FetchResult.Found)?.Profile
            ?? new ContractorProfile { Contractor = wanted.Contractor, Url = wanted.Url, FetchedAt = now };

        if (Provenance.Sentence(source.Used) is { } supplied)
            detail = $"{detail} {supplied}";

        return (
            profile,
            new SourceReport(platform.Name, state, detail, source.Requests, profile.FetchedAt),
            result is FetchResult.NotFound ? new ProfileMissing(wanted.Url, now) : null);
    }

    /// <summary>A profile elsewhere that the customer named: it is the contractor's, as far as this vetting goes.</summary>
    private async Task<Other> FetchOtherAsync(
        string id,
        VetRequest request,
        NamedProfile wanted,
        ConcurrentDictionary<(Uri, string), WebAnswer> answers,
        ConcurrentBag<Capture> used,
        Action<SourceReport>? progress,
        CancellationToken cancellationToken)
    {
        var source = WebFor(request, ProfileRequests);
        var (profile, report, _) = await FetchAsync(id, request, wanted, source, new OnceWeb(source, answers), cancellationToken);
        AddUsed(source, used);

        // Several profiles may be of one platform: each is a source of its own.
        report = report with { Name = wanted.Contractor.ToString() };
        progress?.Invoke(report);
        return new Other(
            report.State is SourceState.Ok or SourceState.Partial ? new OtherProfile(profile, ProfileTie.Named) : null, report);
    }

    /// <summary>A profile that a page leads to: it is somebody's, and the contractor's only if it leads back.</summary>
    private async Task<IReadOnlyList<Other>> FollowLinksAsync(Run run, IReadOnlyList<Looked> looked, CancellationToken cancellationToken)
    {
        var links = new LinkedProfiles(platforms, run.Profile, [.. looked.SelectMany(look => look.Enrichment.Facts)]);
        var candidates = links.Candidates(run.Request.Contractor, run.Request.Profiles);

        return await Task.WhenAll(candidates.Select(async candidate =>
        {
            var other = await FetchOtherAsync(
                run.Id, run.Request, candidate, run.Answers, run.Used, run.Progress, cancellationToken);
            if (other.Profile is not { } found)
                return other;

            return links.LeadsBack(found.Profile)
                ? other with { Profile = found with { Tie = ProfileTie.LinkedBothWays } }
                : new Other(null, other.Report with
                {
                    Detail = $"{other.Report.Detail} It does not lead back, so it is left out; name it in profiles if it is the contractor's.",
                });
        }));
    }
}
