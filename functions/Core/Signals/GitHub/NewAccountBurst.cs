using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>A new account that is full at once.</summary>
public sealed class NewAccountBurst : ISignal
{
    private const int YearDays = 365;
    private const int GoDays = 90;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.new-account-burst",
        Title = "New account filled at once",
        Rationale = "A persona needs a past by tomorrow; honest accounts fill up over years.",
        FalsePositives = "Participants of an intensive course, who publish an exercise a day.",
        NextStep = "Open three of the repositories and ask what each is for.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-16: younger than 90 days with over 20 own repositories, or than 60 days with over 20 merged requests",
            "Weak: younger than 180 days with more than 30, or more than 15 within 90 days of the first year",
            "Weak too when half of them are exercises of a class by their names (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.AgeDays >= YearDays)
            return Info.Clear($"The account is {account.AgeDays} days old.");
        if (account.Repositories is null)
            return Info.NotAvailable(GitHubReach.NoRepositories);

        GitHubRepository[] own = [.. account.OwnRepositories.OrderBy(repository => repository.CreatedAt)];
        var inOneGo = Bursts.Largest(own, repository => repository.CreatedAt, TimeSpan.FromDays(GoDays));
        var merged = account.MergedElsewhere?.Count ?? 0;
        Strength? strength = (account.AgeDays, own.Length, merged) switch
        {
            ( < 60, _, > 20) => Strength.Moderate,
            ( < 90, > 20, _) => own.AreMostlyCoursework ? Strength.Weak : Strength.Moderate,
            ( < 180, > 30, _) => Strength.Weak,
            _ when inOneGo.Length > 15 => Strength.Weak,
            _ => null,
        };
        var figures = $"{account.AgeDays} days old, {own.Length} own repositories, "
            + $"{merged} pull requests merged elsewhere";

        return strength is { } weight
            ? Info.Raised($"The account was {figures} when it was read.", account.Cite(figures), weight)
            : Info.Clear($"The account is {figures}.");
    }
}
