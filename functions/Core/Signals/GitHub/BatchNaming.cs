using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Repositories with one ending to their names, made within two days.</summary>
public sealed class BatchNaming : ISignal
{
    private const int Few = 3;
    private const int Many = 5;
    private const int GoHours = 48;
    private const int FewStars = 5;
    private const int ShortestEnding = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.batch-naming",
        Title = "A batch of repositories with one ending to their names",
        Rationale = "Portfolios made to order come as series: shop-platform, bank-platform, travel-platform.",
        FalsePositives = "One system that is split into services, a set of small tools with a common name.",
        NextStep = "Ask what the repositories have to do with each other, and which one was used by somebody.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-24: 5 with one ending in 48 hours, 3 are context; no forks, under 5 stars, no class work"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Repositories is null)
            return Info.NotAvailable(GitHubReach.NoRepositories);

        var batch = account.OwnRepositories
            .Where(repository => repository is { Stars: < FewStars, IsCoursework: false })
            .GroupBy(Ending, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length >= ShortestEnding)
            .Select(group => Bursts.Largest(
                [.. group.OrderBy(repository => repository.CreatedAt)],
                repository => repository.CreatedAt,
                TimeSpan.FromHours(GoHours)))
            .MaxBy(batch => batch.Length) ?? [];
        if (batch.Length < Few)
            return Info.Clear("No batch of repositories shares the ending of its names.");

        return Info.Raised(
            $"{batch.Length} own repositories whose names end in \"{Ending(batch[0])}\" were created within {GoHours} hours.",
            [.. batch.Take(Many).Select(repository => account.Cite(
                repository, $"{repository.Name}, created {repository.CreatedAt:yyyy-MM-dd HH:mm}"))],
            batch.Length >= Many ? Strength.Weak : Strength.Context);
    }

    /// <summary>The last word of several; a number says nothing.</summary>
    private static string Ending(GitHubRepository repository)
        => repository.Name.LastIndexOfAny(['-', '_', '.']) is > 0 and var mark
            && repository.Name[(mark + 1)..] is var ending && ending.All(char.IsLetter)
            ? ending
            : "";
}
