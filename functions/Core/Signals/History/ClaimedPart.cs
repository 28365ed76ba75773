using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>A leading part in one repository, as somebody claims it.</summary>
/// <param name="Repository"><c>owner/name</c>.</param>
internal sealed record ClaimedPart(string Repository, Uri Url, Evidence Evidence)
{
    private const double LeadingShare = 0.2;
    private const int LeadingRank = 3;
    private const double SmallShare = 0.05;
    private const int SmallRank = 10;
    private const int ShortestName = 4;
    private const int MostTexts = 100;

    public static IEnumerable<ClaimedPart> In(Dossier dossier, GitHubAccount account) => Texts(dossier)
        .Take(MostTexts)
        .SelectMany(text => ContributionClaim.ReadAll(text.Text)
            .SelectMany(claim => ProjectsOf(claim, account)
                .Select(project => new ClaimedPart(project.Repository, project.Url, text.Cite($"\"{claim.Quote}\"")))))
        .DistinctBy(part => part.Repository, StringComparer.OrdinalIgnoreCase);

    /// <summary>A strength and why; no strength but a reason where it cannot be known; neither when it is borne out.</summary>
    public (Strength? Strength, string Why) Judge(GitHubAccount account)
    {
        var owner = Repository.Split('/')[0];
        if (account.IsLogin(owner))
            return JudgeOwn(account);
        if (account.ContributedTo?.FirstOrDefault(project => Is(project.Repository)) is { } counted)
            return JudgeCounted(counted);

        var belongs = account.MergesByOthers.Any(merge => Is(merge.Repository))
            || (account.Organisations ?? []).Any(organisation
                => organisation.Login.Equals(owner, StringComparison.OrdinalIgnoreCase));

        return account is { ContributedTo: not null, MergedElsewhere: not null, SawEveryMerge: true } && !belongs
            ? (Strength.Weak, "GitHub shows no commit and no merged request of the account there")
            : (null, "not counted");
    }

    private (Strength? Strength, string Why) JudgeOwn(GitHubAccount account)
        => account.Repositories?.FirstOrDefault(repository => Is(repository.FullName)) switch
        {
            { Fork: true, Parent: var parent } => (Strength.Moderate, $"it is a fork of {parent ?? "another repository"}"),
            { } => (null, ""),
            null when account.SawEveryRepository => (Strength.Weak, "the account shows no such repository"),
            null => (null, "not read"),
        };

    private static (Strength? Strength, string Why) JudgeCounted(GitHubContribution counted)
    {
        double? share = counted is { Commits: { } own, AllCommits: > 0 and var all } ? own / (double)all : null;
        if (share >= LeadingShare || counted.Rank <= LeadingRank)
            return (null, "");
        if (share is null && counted.Rank is null)
            return (null, "not counted");

        var why = (share is { } part ? $"{counted.Commits} of {counted.AllCommits} commits ({part:P1})" : "")
            + (share is not null && counted.Rank is not null ? ", " : "")
            + (counted.Rank is { } rank ? $"place {rank} among its contributors" : "");

        return (share < SmallShare && !(counted.Rank <= SmallRank) ? Strength.Moderate : Strength.Weak, why);
    }

    private static IEnumerable<(string Repository, Uri Url)> ProjectsOf(ContributionClaim claim, GitHubAccount account)
    {
        var linked = claim.Links
            .Where(link => link.Segments.Length >= 3 && GitHubLogin.OfUrl(link) is not null)
            .Select(link => ($"{GitHubLogin.OfUrl(link)}/{link.Segments[2].TrimEnd('/')}", link))
            .ToArray();

        // A bare name says which project is meant only where GitHub lists one of that name for the account.
        return linked.Length > 0
            ? linked
            : (account.ContributedTo ?? [])
                .Where(project => claim.Names(project.Repository) || NamesAlone(claim, project))
                .Take(1)
                .Select(project => (project.Repository, project.Url));
    }

    private static bool NamesAlone(ContributionClaim claim, GitHubContribution project)
        => project.Repository.Split('/')[^1] is { Length: >= ShortestName } name && claim.Names(name);

    private static IEnumerable<(string? Text, Func<string, Evidence> Cite)> Texts(Dossier dossier) =>
    [
        (dossier.Profile.Headline, dossier.Cite),
        (dossier.Profile.Overview, dossier.Cite),
        .. (dossier.Profile.WorkHistory ?? []).Select(job => (InWords(job), (Func<string, Evidence>)dossier.Cite)),
        .. (dossier.Claims.WorkHistory ?? [])
            .Select((job, place) => (InWords(job), Citing(dossier, $"/claims/workHistory/{place}", at: null))),
        .. (dossier.Find<PitchMessages>()?.Messages ?? [])
            .Select((message, place) => ((string?)message.Text, Citing(dossier, $"/messages/{place}", message.ReceivedAt))),
    ];

    private static Func<string, Evidence> Citing(Dossier dossier, string place, DateTimeOffset? at)
        => text => dossier.CiteRequest(place, text, at);

    private static string? InWords(Job job) => job.Title is null ? null : $"{job.Title} of {job.Employer} {job.Domain}";

    private bool Is(string repository) => repository.Equals(Repository, StringComparison.OrdinalIgnoreCase);
}
