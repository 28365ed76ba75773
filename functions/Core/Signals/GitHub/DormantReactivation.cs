using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Silent for most of a year, then suddenly active.</summary>
public sealed class DormantReactivation : ISignal
{
    private const int YearDays = 365;
    private const int ActiveMonths = 2;
    private const int RecentMonths = 3;
    private const int LongSilenceDays = 730;
    private const int NewRepositories = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.dormant-reactivation",
        Title = "Account that slept and was woken up lately",
        Rationale = "An account that changes hands is quiet before and busy after.",
        FalsePositives = "Private work that the account does not show, leave, illness, a year in another job.",
        NextStep = "Ask what the contractor worked on in the quiet months, and to show private contributions.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-17: older than a year, active in at most 2 of the last 12 months, those among the last 3 (our rule)",
            "Moderate after 2 silent years when 5 own repositories follow and nobody else merged its work (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.AgeDays <= YearDays)
            return Info.Clear($"The account is {account.AgeDays} days old: too young to have slept.");
        if (account is not { ActiveMonths: { } months, Years: { } years })
            return Info.NotAvailable(GitHubReach.NoCalendar);
        if (years.Any(year => year.Year >= account.ReadAt.Year - 1 && year.Private > 0))
            return Info.Clear("The account shows work in private repositories in this year or the last.");
        if (months.Count > ActiveMonths || months.Any(month => month >= RecentMonths) || account.LastSleep is not { } sleep)
            return Info.Clear($"Active in {months.Count} of the last 12 months.");

        var awake = sleep.Awake;
        var asleep = sleep.Asleep ?? DateOnly.FromDateTime(account.CreatedAt.UtcDateTime);
        var silent = awake.DayNumber - asleep.DayNumber;
        var built = account.OwnRepositories
            .Count(repository => DateOnly.FromDateTime(repository.CreatedAt.UtcDateTime) >= awake);

        return Info.Raised(
            $"Active in {months.Count} of the last 12 months, from {awake:yyyy-MM-dd} on after {silent} silent days; "
            + $"{built} own repositories followed.",
            account.Cite($"Active again on {awake:yyyy-MM-dd}, last before on {asleep:yyyy-MM-dd}"),
            silent >= LongSilenceDays && built >= NewRepositories && !account.IsVouchedFor
                ? Strength.Moderate
                : Strength.Weak);
    }
}
