using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Many years of experience beside a GitHub account of months.</summary>
public sealed class YoungAccountSeniorClaims : ISignal
{
    private const int YoungDays = 365;
    private const int SeniorYears = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.young-account-senior-claims",
        Title = "New GitHub account beside a long claimed career",
        Rationale = "A career of many years mostly leaves an older account somewhere; an invented one has no time to.",
        FalsePositives = "Careers on other forges or behind a company's own, and a fresh account for a fresh start.",
        NextStep = "Ask where the code of the earlier years lives, and for somebody who worked on it.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-27: younger than a year; at least 5 years of experience claimed (our threshold)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (dossier.Claims.YearsOfExperience is not { } years)
            return Info.NotApplicable("No years of experience were claimed; add what they told you.");
        if (account.AgeDays >= YoungDays || years < SeniorYears)
            return Info.Clear($"The account is {account.AgeDays} days old; {years} years of experience are claimed.");

        return Info.Raised(
            $"The account was {account.AgeDays} days old when it was read, and {years} years of experience are claimed.",
            [
                account.Cite($"Account created {account.CreatedAt:yyyy-MM-dd}"),
                dossier.CiteRequest("/claims/yearsOfExperience", $"{years} years of experience claimed"),
            ]);
    }
}
