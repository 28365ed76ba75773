using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>A profile that was there before is gone, or the platform says that it suspended the account.</summary>
public sealed class Gone : ISignal
{
    private const int Days = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.gone",
        Title = "The profile has disappeared or was suspended",
        Rationale = "Accounts that were made or rented for one engagement vanish when questions are asked; platforms close others.",
        FalsePositives = "Faults of the platform, a holiday setting, somebody who left it for good.",
        NextStep = "Ask where the work is offered now, and have control of that place proven.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-14: read before and looked for on 3 different days since, or the platform says that it is suspended"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Profile.Suspended is true)
            return Info.Raised("The platform says that the account is closed or suspended.", dossier.Cite("Closed or suspended"));
        if (dossier.Find<ProfileGone>() is not { } gone)
        {
            return dossier.Profile.NotFound is true
                ? Info.NotApplicable("The profile was never read, so it cannot have disappeared; check the address.")
                : Info.Clear("The profile is there, or was never seen to be missing.");
        }

        return gone.Days >= Days
            ? Info.Raised(
                $"The profile was read on {gone.LastRead:yyyy-MM-dd} and is gone since; it was looked for on {gone.Days} days.",
                new Evidence("No such profile any more", dossier.Profile.Url, gone.LookedAt))
            : Info.NotAvailable($"The profile is not there today; it counts as gone after {Days} days.");
    }
}
