using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Identity;

/// <summary>One picture on the profiles of two names. Addresses of files are compared; nobody looks at faces.</summary>
public sealed class SharedPhoto : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.shared-photo",
        Title = "Another name shows the same profile picture",
        Rationale = "A borrowed face is used for more than one name.",
        FalsePositives = "A drawing or logo from a collection, a picture that the platform sets where there is none.",
        NextStep = "Look at both profiles side by side, and ask whose picture it is.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "ID-09: the same file by its address, of different names, shown by at most 3; moderate where the catalogue says "
            + "strong, because pixels are not compared (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier) => dossier.Profile.Photo is null
        ? Info.NotApplicable("The profile shows no picture; that says nothing.")
        : SharedMarks.Judge(dossier, Info, "profile picture", mark => mark.Kind is MarkKind.Photo);
}
