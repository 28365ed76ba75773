using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Forks of others' work, taken in bulk and never worked on, fill the account.</summary>
public sealed class ForkPadding : ISignal
{
    private const int InOneGo = 5;
    private const int AwesomeInOneGo = 3;
    private const int GoHours = 72;
    private const int ManyRepositories = 10;
    private const double MostlyForks = 0.8;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.fork-padding",
        Title = "Filled with untouched forks",
        Rationale = "Forking costs one click and makes an account look busy and at home in famous projects.",
        FalsePositives = "People who fork to bookmark. Forks that were pushed to or gave a change do not count.",
        NextStep = "Ask which of the repositories hold the contractor's own changes.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-23: 5 forks in 72 hours, 3 for awesome lists, or over 80 % forks (of at least 10, our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Repositories is not { } repositories)
            return Info.NotAvailable(GitHubReach.NoRepositories);

        var contributed = (account.MergedElsewhere ?? [])
            .Select(merge => merge.RepositoryName)
            .Concat((account.PullRequests?.Newest ?? []).Select(request => request.RepositoryName))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        GitHubRepository[] untouched =
        [
            .. repositories
                .Where(repository => repository.Fork && !(repository.PushedAt > repository.CreatedAt))
                .Where(repository => !contributed.Contains(repository.Name))
                .OrderBy(repository => repository.CreatedAt),
        ];
        GitHubRepository[] awesome =
            [.. untouched.Where(fork => fork.Name.Contains("awesome", StringComparison.OrdinalIgnoreCase))];
        var inOneGo = LargestGo(untouched, InOneGo) ?? LargestGo(awesome, AwesomeInOneGo);
        var mostly = repositories.Count >= ManyRepositories && untouched.Length > MostlyForks * repositories.Count;
        if (inOneGo is null && !mostly)
            return Info.Clear($"{untouched.Length} of {repositories.Count} repositories are untouched forks.");

        var message = inOneGo is { } go
            ? $"{go.Length} forks within {GoHours} hours that were never worked on."
            : $"{untouched.Length} of {repositories.Count} repositories are forks that were never worked on.";

        return Info.Raised(
            message,
            [
                .. (inOneGo ?? untouched).Take(InOneGo)
                    .Select(fork => account.Cite(fork, $"Forked {fork.CreatedAt:yyyy-MM-dd}, never pushed to")),
            ]);
    }

    private static GitHubRepository[]? LargestGo(GitHubRepository[] forks, int atLeast)
    {
        var go = Bursts.Largest(forks, fork => fork.CreatedAt, TimeSpan.FromHours(GoHours));

        return go.Length >= atLeast ? go : null;
    }
}
