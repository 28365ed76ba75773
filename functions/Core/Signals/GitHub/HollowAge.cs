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
    private const int DenseContributions = 100;

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
            "GH-18: 5 years in a row without a contribution, private ones included where they are shown",
            "Without a token, as far as REST shows: first repository or merged request 5 years after creation",
            "12 within the following year is moderate; 5, 100 contributions or work merged by others weak (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.AgeDays < HollowYears * RunDays)
            return Info.Clear($"The account is {account.AgeDays} days old: too young to have empty years.");

        // GitHub's own clock only: the dates of commits can be set to anything.
        DateTimeOffset[] traces =
        [
            .. (account.Repositories ?? []).Select(repository => repository.CreatedAt),
            .. (account.MergedElsewhere ?? []).Select(merge => merge.OpenedAt ?? merge.MergedAt),
        ];

        return account.Years is { } years ? ByYears(account, years, traces) : ByTraces(account, traces);
    }

    private Finding ByYears(GitHubAccount account, IReadOnlyList<GitHubYear> years, DateTimeOffset[] traces)
    {
        int[] active =
        [
            .. years.Where(year => year.All > 0).Select(year => year.Year)
                .Concat(traces.Select(trace => trace.Year))
                .Prepend(account.CreatedAt.Year)
                .Distinct()
                .Order(),
        ];
        (int Silent, int Woken)[] gaps = [.. active.Zip(active.Skip(1), (before, after) => (after - before - 1, after))];
        if (!Array.Exists(gaps, gap => gap.Silent >= HollowYears))
            return Info.Clear($"Created {account.CreatedAt:yyyy-MM}; at most {HollowYears - 1} years in a row are empty.");

        var (silent, woken) = Array.FindLast(gaps, gap => gap.Silent >= HollowYears);
        DateTimeOffset[] since = [.. traces.Where(trace => trace.Year >= woken).Order()];
        var run = since.Count(trace => (trace - since[0]).TotalDays <= RunDays);
        var contributions = WithinOneYear(years, woken);
        if (run < BusyRun && contributions < DenseContributions)
            return Info.Clear($"{silent} years without a contribution, and little since {woken}.");

        return Info.Raised(
            $"No contribution, public or shown as private, for {silent} years until {woken}; then "
            + $"{contributions} contributions, {run} repositories and merged pull requests within one year.",
            [
                account.Cite($"Account created {account.CreatedAt:yyyy-MM-dd}"),
                since.Length > 0
                    ? First(account, since[0])
                    : account.Cite($"{contributions} contributions within a year from {woken}, none in the {silent} years before"),
            ],
            Weigh(account, run));
    }

    /// <summary>From the first active day on: whoever wakes in December has had no year yet by New Year.</summary>
    private static int WithinOneYear(IReadOnlyList<GitHubYear> years, int woken)
    {
        var first = years.FirstOrDefault(year => year.Year == woken)?.Days.Index().FirstOrDefault(day => day.Item > 0).Index ?? 0;

        return years.Where(year => year.Year == woken).Sum(year => year.All)
            + years.Where(year => year.Year == woken + 1).Sum(year => year.Days.Take(first).Sum());
    }

    private Finding ByTraces(GitHubAccount account, DateTimeOffset[] traces)
    {
        if (account.Repositories is null)
            return Info.NotAvailable(GitHubReach.NoRepositories);

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
            [account.Cite($"Account created {account.CreatedAt:yyyy-MM-dd}"), First(account, first)],
            Weigh(account, run));
    }

    private static Strength Weigh(GitHubAccount account, int run)
        => run >= DenseRun && !account.IsVouchedFor ? Strength.Moderate : Strength.Weak;

    private static Evidence First(GitHubAccount account, DateTimeOffset first)
    {
        var observation = $"First public trace {first:yyyy-MM-dd}";

        return account.Repositories?.FirstOrDefault(repository => repository.CreatedAt == first) is { } repository
            ? account.Cite(repository, observation)
            : account.Cite(observation);
    }
}
