using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>At work in nearly every month, and reads what others write.</summary>
public sealed class SteadilyActive : ISignal
{
    private const int Months = 10;
    private const int Reviews = 10;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.steadily-active",
        Title = "Active all year and reviews others' work",
        Rationale = "A calendar can be painted; reviews of others' requests happen under others' eyes and GitHub's clock.",
        FalsePositives = "Accounts of one person can review each other; an account that is rented stays active.",
        NextStep = "Open one of the reviews and ask about it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["R-06: active in at least 10 of the last 12 months, and at least 10 reviews given to others"],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account is not { ActiveMonths: { } months, ReviewsGiven: { } reviews })
            return Info.NotAvailable(GitHubReach.NoCalendar);

        var figures = $"Active in {months.Count} of the last 12 months, {reviews} reviews given";

        return months.Count >= Months && reviews >= Reviews
            ? Info.Raised($"{figures}.", account.Cite(figures))
            : Info.Clear($"{figures}.");
    }
}
