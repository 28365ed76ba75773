using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Stars from accounts that were made to give them.</summary>
public sealed class BoughtStars : ISignal
{
    private const int Stars = 20;
    private const int YoungDays = 30;
    private const int RecentDays = 180;
    private const double Young = 0.35;
    private const double YoungOrEmpty = 0.45;
    private const int FewFollowers = 2;
    private const int FewRepositories = 5;
    private const int ManyStars = 50;
    private const int FewForks = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.bought-stars",
        Title = "Stars from accounts made for it",
        Rationale = "Stars are sold by the hundred; the accounts that give them are days old and do nothing else.",
        FalsePositives = "Teachers, whose students open an account to star. Stars can also be sent by an enemy.",
        NextStep = "Ignore the number of stars; look for people who opened issues or used the project.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-22: of at least 20 stars seen 35 % from accounts at most 30 days old, or 45 % from young or empty ones",
            "Empty: under 2 followers, under 5 repositories, at most 180 days old (our rule): many people only read",
            "Moderate when 35 % are young and most of those empty, or with 50 stars and under 5 forks, else weak (our rule)",
            "Weak when others merged the account's work, and for class work (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.StarSamples is not { } samples)
            return Info.NotAvailable(GitHubReach.NoStars);

        Reading[] read = [.. samples.Where(sample => sample.Newest.Count >= Stars).Select(sample => new Reading(sample))];
        if (read.Length == 0)
            return Info.NotApplicable($"No own repository shows {Stars} stars.");

        Reading[] odd = [.. read.Where(reading => reading.IsOdd)];
        if (odd.Length == 0)
            return Info.Clear($"Stars of {read.Length} repositories come from accounts of all ages.");

        var worst = odd.MaxBy(reading => reading.Young.Length)!;
        var plain = Array.Exists(odd, reading => reading.IsPlain) && !account.IsVouchedFor;

        return Info.Raised(
            $"{worst.Young.Length} of {worst.All} stars seen of {worst.Repository.Name} "
            + $"came from accounts at most {YoungDays} days old.",
            [
                .. odd.Select(reading => new Evidence(
                    $"{reading.Young.Length} of {reading.All} stars from accounts at most {YoungDays} days old, "
                    + $"{reading.Empty} from empty ones",
                    new Uri(reading.Repository.Url + "/stargazers"),
                    account.ReadAt)),
            ],
            plain ? Strength.Moderate : Strength.Weak);
    }

    private sealed class Reading(GitHubStars sample)
    {
        public GitHubRepository Repository => sample.Repository;

        public int All => sample.Newest.Count;

        public GitHubStar[] Young { get; } = [.. sample.Newest.Where(IsYoung)];

        public int Empty { get; } = sample.Newest.Count(IsEmpty);

        public bool IsOdd => Young.Length >= BoughtStars.Young * All
            || sample.Newest.Count(star => IsYoung(star) || IsEmpty(star)) >= YoungOrEmpty * All;

        public bool IsPlain => Young.Length >= BoughtStars.Young * All
            && !Repository.IsCoursework
            && (Young.Count(IsEmpty) * 2 > Young.Length || Repository is { Stars: >= ManyStars, Forks: < FewForks });

        private static bool IsYoung(GitHubStar star)
            => star.At >= star.AccountCreatedAt && (star.At - star.AccountCreatedAt).TotalDays <= YoungDays;

        private static bool IsEmpty(GitHubStar star)
            => star is { Followers: < FewFollowers, Repositories: < FewRepositories }
                && (star.At - star.AccountCreatedAt).TotalDays <= RecentDays;
    }
}
