using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>GitHub counts commits of the account in an organisation's project that others know and work on.</summary>
public sealed class KnownContributor : ISignal
{
    private const int Years = 1;
    private const int Stars = 10;
    private const double Half = 0.5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.known-contributor",
        Title = "Contributes to an organisation's project",
        Rationale = "Commits on the main branch of a project that others own and work on passed other eyes.",
        FalsePositives = "An organisation costs nothing to make, and stars are sold; accounts are sold too.",
        NextStep = "Open the commits there and talk about one of them.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-05: contributor to a repository of an organisation, at least a year old and with 10 stars",
            "Only when others made half of the commits or, not counted, in organisations it is no member of (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.ContributedTo is not { } projects)
            return Info.NotAvailable(GitHubReach.NoContributions);

        GitHubContribution[] known =
        [
            .. projects
                .Where(project => project is { OwnerIsOrganisation: true, Stars: >= Stars })
                .Where(project => project.CreatedAt <= account.ReadAt.AddYears(-Years))
                .Where(project => IsOthers(account, project))
                .OrderByDescending(project => project.Stars),
        ];
        if (known.Length == 0)
            return Info.Clear($"None of {projects.Count} projects seen is an organisation's that others know and work on.");

        return Info.Raised(
            $"GitHub counts commits of the account in {known.Length} projects of organisations.",
            [
                .. known.Take(3).Select(project => new Evidence(
                    $"{project.Repository}: {project.Stars} stars, since {project.CreatedAt:yyyy-MM}"
                    + (project is { Commits: { } own, AllCommits: { } all } ? $", {own} of {all} commits" : ""),
                    project.Url,
                    account.ReadAt)),
            ]);
    }

    private static bool IsOthers(GitHubAccount account, GitHubContribution project)
        => project is { Commits: { } own, AllCommits: { } all }
            ? own <= Half * all
            : account.Organisations is { } organisations && !organisations.Any(organisation
                => project.Repository.StartsWith(organisation.Login + "/", StringComparison.OrdinalIgnoreCase));
}
