using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Own commits signed with a key of the account, for more than a year.</summary>
public sealed class SignedCommits : ISignal
{
    private const int Commits = 10;
    private const int SpanDays = 365;
    private const double Share = 0.8;
    private const int ToleratedDays = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.signed-commits",
        Title = "Signs commits with a key of the account",
        Rationale = "GitHub checked the signatures against a key that only the account's holder can have added.",
        FalsePositives = "A key can be added and a history signed again at any time; it shows care more than identity.",
        NextStep = "Ask for one file signed with the same key.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-07: at least 10 and 80 % of the own commits verified, over more than a year (our rule)",
            "Moderate when 10 over a year carry one key and lie within the time of their repositories here (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        (GitHubCommit Commit, GitHubRepository In)[] read =
            [.. account.OwnCommitsEverywhere.Where(pair => pair.Commit.Verified is not null)];
        GitHubCommit[] own = [.. read.Select(pair => pair.Commit)];
        if (own.Length == 0)
            return Info.NotApplicable("The account shows no commits of its own.");

        GitHubCommit[] signed = [.. own.Where(commit => commit.Verified is true)];
        if (signed.Length < Share * own.Length || !LastsLong(signed))
        {
            return Info.Clear($"{signed.Length} of {own.Length} own commits carry a verified signature.");
        }

        // A whole history can be signed in an afternoon; what was pushed before its date cannot.
        var byOneKey = read
            .Where(pair => pair.Commit is { Verified: true, SigningKey: not null })
            .Where(pair => pair.Commit.AuthoredAt >= pair.In.CreatedAt.AddDays(-ToleratedDays))
            .GroupBy(pair => pair.Commit.SigningKey, pair => pair.Commit, StringComparer.Ordinal)
            .Any(key => LastsLong([.. key]));

        var (first, last) = (signed.MinBy(Date)!, signed.MaxBy(Date)!);

        return Info.Raised(
            $"{signed.Length} of {own.Length} own commits carry a verified signature, "
            + $"from {Date(first):yyyy-MM} to {Date(last):yyyy-MM}.",
            [
                account.Cite(first, $"Verified, dated {Date(first):yyyy-MM-dd}"),
                account.Cite(last, $"Verified, dated {Date(last):yyyy-MM-dd}"),
            ],
            byOneKey ? Strength.Moderate : Strength.Weak);
    }

    private static bool LastsLong(GitHubCommit[] commits) => commits.Length >= Commits
        && (commits.Max(Date) - commits.Min(Date)).TotalDays > SpanDays;

    private static DateTimeOffset Date(GitHubCommit commit) => commit.AuthoredAt;
}
