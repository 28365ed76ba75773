using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Own repositories appear faster than anybody fills them.</summary>
public sealed class RepositoryVelocity : ISignal
{
    private const double Fast = 0.2;
    private const int SeveralRepositories = 10;
    private const double VeryFast = 0.5;
    private const int ManyRepositories = 15;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.repository-velocity",
        Title = "A new repository every few days since the account exists",
        Rationale = "Portfolios made to order are generated or copied in series.",
        FalsePositives = "Course exercises and small experiments, one repository each.",
        NextStep = "Ask for the one repository the contractor is proud of, and discuss a change in it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-15: over 0.5 own repositories a day and more than 15; over 0.2 and more than 10 is weak",
            "Weak when half are exercises of a class by their names, or others merged the account's work (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Repositories is null)
            return Info.NotAvailable(GitHubReach.NoRepositories);

        GitHubRepository[] own = [.. account.OwnRepositories];
        var count = own.Length;
        var perDay = count / (double)Math.Max(account.AgeDays, 1);
        Strength? strength = (perDay, count) switch
        {
            ( > VeryFast, > ManyRepositories) when !own.AreMostlyCoursework && !account.IsVouchedFor => Strength.Moderate,
            ( > Fast, > SeveralRepositories) => Strength.Weak,
            _ => null,
        };

        return strength is { } weight
            ? Info.Raised(
                $"{count} own repositories in {account.AgeDays} days.",
                account.Cite($"{count} own repositories since {account.CreatedAt:yyyy-MM-dd}"),
                weight)
            : Info.Clear($"{count} own repositories in {account.AgeDays} days.");
    }
}
