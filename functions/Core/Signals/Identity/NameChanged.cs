using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>The profile shows a name that has nothing in common with the one it showed before. The former name is never shown.</summary>
public sealed class NameChanged : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.name-changed",
        Title = "The name on the profile was replaced",
        Rationale = "An account that goes to somebody else keeps its handle and its past, and gets another name.",
        FalsePositives = "A marriage, a transition, a brand instead of a name. None of it is anybody's business.",
        NextStep = "Do not ask for the former name; have control of the account proven, or see the person on video.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["ID-14: same handle and account id; names compared as in ID-01, so that a new surname alone is no change"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<ProfileBefore>() is not { } before)
            return Info.NotApplicable("This is the first look at the profile; a later one compares.");
        if (before.Name is null || dossier.Profile.DisplayName is not { } shown)
            return Info.NotAvailable("The profile did not show a name on both occasions.");
        if (dossier.Claims.Agency is not null)
            return Info.NotApplicable("An agency is declared: its people have other names.");

        return StatedNames.Read(dossier, before.Name).CompareWith(StatedNames.Read(dossier, shown)).Verdict is NameVerdict.Different
            ? Info.Raised("The profile goes by another name than before.", dossier.Cite($"Another name than on {before.At:yyyy-MM-dd}"))
            : Info.Clear("The name can be that of the earlier look.");
    }
}
