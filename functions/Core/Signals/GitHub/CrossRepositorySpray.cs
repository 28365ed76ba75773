using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.GitHub;

/// <summary>Issues and pull requests scattered over many projects at once.</summary>
public sealed class CrossRepositorySpray : ISignal
{
    private const int InAWeek = 5;
    private const int ManyInAWeek = 8;
    private const int WeekDays = 7;
    private const int SameTitle = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.cross-repository-spray",
        Title = "Issues or requests scattered over many projects within days",
        Rationale = "A trace in many known projects is made in an afternoon when nobody has to accept it.",
        FalsePositives = "Volunteers who correct typing errors everywhere, and reporters of one security problem.",
        NextStep = "Open three of them and look whether the contractor answered when asked something.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-20: 5 projects of others in 7 days is weak, more than 8 moderate; one title more than 3 times moderate",
            "Merged requests do not count. For established or vouched accounts more than 8 or one title is weak",
            "8 projects over all time is left out: it describes everybody who takes part (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account is { PullRequests: null, Issues: null })
            return Info.NotAvailable(GitHubReach.NoThreads);

        GitHubThread[] threads =
        [
            .. account.Abroad(account.PullRequests).Concat(account.Abroad(account.Issues))
                .Where(thread => !thread.IsMerged)
                .OrderBy(thread => thread.OpenedAt),
        ];
        var week = LargestWeek(threads);
        var repeated = MostRepeated(threads);
        Strength? strength = (week.Length, repeated.Length, account.IsKnown) switch
        {
            ( > ManyInAWeek, _, false) or (_, > SameTitle, false) => Strength.Moderate,
            ( > ManyInAWeek, _, true) or (_, > SameTitle, true) => Strength.Weak,
            ( >= InAWeek, _, false) => Strength.Weak,
            _ => null,
        };
        if (strength is null && (account.PullRequests is null || account.Issues is null))
            return Info.NotAvailable("Only pull requests or only issues were read; source github says why.");
        if (strength is not { } weight)
            return Info.Clear($"At most {week.Length} projects of others in one week, no title more than {SameTitle} times.");

        var (message, shown) = repeated.Length > SameTitle
            ? ($"One title was put to {repeated.Length} projects.", repeated)
            : ($"{week.Length} projects of others within {WeekDays} days, none of them merged.", week);

        return Info.Raised(
            message,
            [
                .. shown.Take(InAWeek).Select(thread => new Evidence(
                    $"Opened {thread.OpenedAt:yyyy-MM-dd} in {thread.Repository}", thread.Url, account.ReadAt)),
            ],
            weight);
    }

    /// <summary>One thread for each project of the week with the most projects.</summary>
    private static GitHubThread[] LargestWeek(GitHubThread[] sorted)
    {
        var best = sorted[..0];
        for (int first = 0, last = 0; last < sorted.Length; last++)
        {
            while ((sorted[last].OpenedAt - sorted[first].OpenedAt).TotalDays > WeekDays)
                first++;
            if (last - first < best.Length)
                continue;

            GitHubThread[] projects = [.. sorted[first..(last + 1)].DistinctBy(Project, StringComparer.OrdinalIgnoreCase)];
            if (projects.Length > best.Length)
                best = projects;
        }

        return best;
    }

    private static GitHubThread[] MostRepeated(GitHubThread[] threads) => threads
        .GroupBy(thread => TextFold.Fold(thread.Title).Trim(), StringComparer.Ordinal)
        .Select(group => group.DistinctBy(Project, StringComparer.OrdinalIgnoreCase).ToArray())
        .MaxBy(projects => projects.Length) ?? [];

    private static string Project(GitHubThread thread) => thread.Repository;
}
