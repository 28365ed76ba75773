using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Opens pull requests and merges every one itself.</summary>
public sealed class SelfMergeOnly : ISignal
{
    private const int Requests = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.self-merge-only",
        Title = "Every merged pull request was merged by its author",
        Rationale = "Requests to oneself fill the counters and show no work that anybody else has read.",
        FalsePositives = "People who maintain their projects alone and use requests to run their checks.",
        NextStep = "Ask for work that somebody else reviewed, and for that person.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-19: at least 5 merged pull requests, none merged by others"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.MergesByOthers.Any())
            return Info.Clear("Others have merged pull requests of this account.");
        if (account.PullRequests is not { } requests)
            return Info.NotAvailable(GitHubReach.NoThreads);

        GitHubThread[] merged = [.. requests.Newest.Where(request => request.IsMerged)];
        if (merged.Length < Requests)
            return Info.Clear($"{merged.Length} of the newest pull requests were merged, by whomever.");
        if (Array.Exists(merged, request => request.MergedBy is { } by && !account.IsLogin(by)))
            return Info.Clear("Others have merged pull requests of this account.");
        if (Array.Exists(merged, request => request.MergedBy is null))
            return Info.NotAvailable("GitHub did not say who merged every pull request.");

        return Info.Raised(
            $"All {merged.Length} merged pull requests seen were merged by the account itself.",
            [
                .. merged.Take(3).Select(request => new Evidence(
                    $"Opened {request.OpenedAt:yyyy-MM-dd} and merged by the same account", request.Url, account.ReadAt)),
            ]);
    }
}
