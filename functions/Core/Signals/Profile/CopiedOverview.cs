using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Profile;

/// <summary>The profile describes somebody in the words of another profile.</summary>
public sealed class CopiedOverview : ISignal
{
    /// <summary>PR-11.</summary>
    private const double Threshold = 0.8;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.copied-overview",
        Title = "The profile text stands under another name",
        Rationale = "Rings of profiles reuse one description: of 66 linked profiles in one public investigation 45 did.",
        FalsePositives = "An agency's standard text; whoever was copied; one model asked the same question by two people.",
        NextStep = "Ask for one project of the description in their own words, with what went wrong in it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-11: runs of five words, Jaccard at least 0.8; names and numbers left out"],
    };

    public Finding Evaluate(Dossier dossier) => CopiedText.Judge(
        dossier,
        Info,
        (TextKind.Overview, Threshold),
        "The profile text",
        dossier.Profile.Overview is null ? "No profile text could be read; save the profile page and add it as a capture." : null,
        copy => copy.StoodHereFirst ? Strength.Weak : Strength.Moderate,
        []);
}
