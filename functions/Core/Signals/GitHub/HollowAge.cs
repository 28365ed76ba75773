using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>An old account without any trace of its first years, then suddenly busy.</summary>
public sealed class HollowAge : ISignal
{
    private const int HollowYears = 5;
    private const int RunDays = 365;
    private const int BusyRun = 5;
    private const int DenseRun = 12;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.hollow-age",
        Title = "Old account whose first years are empty",
        Rationale = "Aged accounts are sold; what they show begins when the buyer moves in.",
        FalsePositives = "People who only read for years or worked in private, and then began to publish.",
        NextStep = "Ask what the account was used for before, and for one trace of it: a mail, an employer's word.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-18 as far as REST shows: first repository or merged pull request 5 years after creation",
            "12 within the following year is moderate, 5 or work merged by others is weak (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.AgeDays < HollowYears * RunDays)
            return Info.Clear($"The account is {account.AgeDays} days old: too young to have empty years.");
        if (account.Repositories is not { } repositories)
            return Info.NotAvailable(GitHubReach.NoRepositories);

        // GitHub's own clock only: the dates of commits can be set to anything.
        DateTimeOffset[] traces =
        [
            .. repositories.Select(repository => repository.CreatedAt),
            .. (account.MergedElsewhere ?? []).Select(merge => merge.OpenedAt ?? merge.MergedAt),
        ];
        var first = traces.Length == 0 ? account.ReadAt : traces.Min();
        var emptyYears = (first - account.CreatedAt).TotalDays / RunDays;
        if (emptyYears < HollowYears)
            return Info.Clear($"Created {account.CreatedAt:yyyy-MM}; the account shows work from {first:yyyy-MM} on.");
        if (!account.SawEveryRepository || account.MergedElsewhere is null || !account.SawEveryMerge)
            return Info.NotAvailable("Only a part of the account was read; older work may lie in the rest.");

        var run = traces.Count(trace => (trace - first).TotalDays <= RunDays);
        if (run < BusyRun)
            return Info.Clear($"Little from any year: {traces.Length} repositories and merged pull requests.");

        return Info.Raised(
            $"Nothing public for {emptyYears:0.0} years after the account was created, then {run} repositories "
            + "and merged pull requests within one year.",
            [
                account.Cite($"Account created {account.CreatedAt:yyyy-MM-dd}"),
                First(account, repositories, first),
            ],
            run >= DenseRun && !account.IsVouchedFor ? Strength.Moderate : Strength.Weak);
    }

    private static Evidence First(
        GitHubAccount account, IReadOnlyList<GitHubRepository> repositories, DateTimeOffset first)
    {
        var observation = $"First public trace {first:yyyy-MM-dd}";

        return repositories.FirstOrDefault(repository => repository.CreatedAt == first) is { } repository
            ? account.Cite(repository, observation)
            : account.Cite(observation);
    }
}
