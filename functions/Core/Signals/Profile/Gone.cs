using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Signals.Profile;

/// <summary>The profile that was read at an earlier look is gone, on several days.</summary>
public sealed class Gone : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "profile.gone",
        Title = "The profile has disappeared",
        Rationale = "Accounts that were made or rented for one engagement are closed or suspended when questions are asked.",
        FalsePositives = "People leave a platform, or hide their profile while they are booked out.",
        NextStep = "Ask where the profile is now, and have control of it proven before the next payment.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-14: read before, not there any more, looked for on 3 different days"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<SeenBefore>() is not { Seen.ReadAt: { } readAt } before)
            return Info.NotApplicable("The profile was not read at an earlier look.");
        if (dossier.Find<ProfileMissing>() is not { } missing)
            return dossier.Profile.DisplayName is null ? Info.NotAvailable("The profile could not be read this time.") : Info.Clear("The profile is there.");

        return Sight.Of(dossier).Seen.Gone
            ? Info.Raised(
                $"The profile was read on {readAt:yyyy-MM-dd} and is gone since; it was looked for on {Math.Max(before.DaysGone, Sighting.DaysUntilGone)} days.",
                new Evidence("No such profile any more, says the platform", missing.Url, missing.LookedAt))
            : Info.NotAvailable($"The profile is not there today; it counts as gone after {Sighting.DaysUntilGone} days.");
    }
}
