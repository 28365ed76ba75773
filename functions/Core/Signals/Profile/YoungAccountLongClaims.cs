using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>A platform account of a few weeks beside a career of many years.</summary>
public sealed class YoungAccountLongClaims : ISignal
{
    private const int YoungDays = 90;
    private const int LongYears = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.young-account-long-claims",
        Title = "New platform account beside a long claimed career",
        Rationale = "Accounts that were closed for fraud come back as new ones with a full career attached.",
        FalsePositives = "Everybody starts on a platform some day, often after years of employment elsewhere.",
        NextStep = "Ask for work from before the platform account, and for somebody who can confirm it.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-03: account younger than 90 days, at least 5 years claimed (our threshold)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Claims.YearsOfExperience is not { } years)
            return Info.NotApplicable("No years of experience were claimed; add what they told you.");
        if (dossier.Profile.JoinedAt is not { } joined)
            return Info.NotAvailable("The platform did not show when the account was opened.");

        var days = (int)(dossier.Profile.FetchedAt - joined).TotalDays;
        if (days >= YoungDays || years < LongYears)
            return Info.Clear($"The account is {days} days old; {years} years of experience are claimed.");

        return Info.Raised(
            $"The account was opened {days} days before it was read, and {years} years of experience are claimed.",
            [
                dossier.Cite($"Member since {joined:yyyy-MM-dd}"),
                dossier.CiteRequest("/claims/yearsOfExperience", $"{years} years of experience claimed"),
            ]);
    }
}
