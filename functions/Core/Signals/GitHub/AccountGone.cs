using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>The account that was read at an earlier look is gone, on several days.</summary>
public sealed class AccountGone : ISignal
{
    /// <summary>An outage or a change of settings passes sooner.</summary>
    private const int Days = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.account-gone",
        Title = "The GitHub account has disappeared",
        Rationale = "Accounts that were made or rented for one engagement are deleted or suspended when questions are asked.",
        FalsePositives = "People leave GitHub, or hide behind a suspension that GitHub lifts later.",
        NextStep = "Ask where the work is shown now, and have control of the new place proven.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-28 and PR-14: known before, gone now under its numeric id too; looked for on 3 different days"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubGone>() is { } gone)
        {
            return gone.Days >= Days
                ? Info.Raised(
                    $"The account was read on {gone.LastRead:yyyy-MM-dd} and is gone since; it was looked for on {gone.Days} days.",
                    new Evidence($"No account {gone.Login} any more", gone.Url, gone.LookedAt))
                : Info.NotAvailable($"The account is not there today; it counts as gone after {Days} days.");
        }

        return dossier.Find<GitHubAccount>() is null ? Info.Unread(dossier) : Info.Clear("The account is there.");
    }
}
