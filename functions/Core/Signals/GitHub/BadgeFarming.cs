using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Seen at known projects, where hardly anything of it was taken.</summary>
public sealed class BadgeFarming : ISignal
{
    private const int Ended = 5;
    private const double FewMerged = 0.3;
    private const int Recent = 10;
    private const double MostClosed = 0.5;
    private const int KnownStars = 1000;
    private const int KnownProjects = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.badge-farming",
        Title = "Pull requests to known projects that were turned down",
        Rationale = "A request that is refused still puts the name of a famous project on the profile.",
        FalsePositives = "Ambitious beginners; projects that close requests and take the change by another way.",
        NextStep = "Read the answers to two of the requests: whether there was a conversation says most.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-21: of at least 5 requests under 30 % merged, or of at least 10 over half closed",
            "Moderate by both rules over 3 projects of 1000 stars, else weak; weak for vouched accounts (our rule)",
            "Projects that GitHub counts commits of the account in do not count: they took it by another way (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.PullRequests is not { } requests)
            return Info.NotAvailable(GitHubReach.NoThreads);

        GitHubThread[] ended =
        [
            .. account.Abroad(requests)
                .Where(request => request.IsMerged
                    || (request.IsClosed && !account.TookPartIn(request.Repository))),
        ];
        GitHubThread[] closed = [.. ended.Where(request => request.IsClosed)];
        var merged = ended.Length - closed.Length;
        var fewMerged = ended.Length >= Ended && merged < FewMerged * ended.Length;
        var mostClosed = ended.Length >= Recent && closed.Length > MostClosed * ended.Length;
        if (!fewMerged && !mostClosed)
            return Info.Clear($"{merged} of {ended.Length} pull requests to others that have ended were merged.");

        GitHubThread[] known =
        [
            .. closed.Where(request => request.RepositoryStars >= KnownStars)
                .DistinctBy(request => request.Repository, StringComparer.OrdinalIgnoreCase),
        ];

        return Info.Raised(
            $"{closed.Length} of {ended.Length} pull requests to others that have ended were closed unmerged, "
            + $"in {known.Length} projects of {KnownStars} stars or more.",
            [
                .. (known.Length > 0 ? known : closed).Take(Ended).Select(request => new Evidence(
                    $"Closed in {request.Repository} without being merged", request.Url, account.ReadAt)),
            ],
            fewMerged && mostClosed && known.Length >= KnownProjects && !account.IsVouchedFor
                ? Strength.Moderate
                : Strength.Weak);
    }
}
