using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Identity;

/// <summary>One telephone for two contractors of different names.</summary>
public sealed class SharedPhone : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.shared-phone",
        Title = "Two names share a telephone number",
        Rationale = "Personas of one operator are answered from one desk.",
        FalsePositives =
            "Couples, families, agencies and shared offices that did not say so; a number that was given on.",
        NextStep = "Ask for a declaration of the agency, and let each of them answer a word sent to the contact of the profile.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "ID-02: the same number with its country, between different names without a common agency; what more than 8 hold is "
            + "left out",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier)
        => (dossier.Claims.Phone ?? dossier.Profile.Phone) is null
            ? Info.NotApplicable("No telephone number is known; that says nothing.")
            : SharedMarks.Judge(dossier, Info, "telephone number", mark => mark.Kind is MarkKind.Phone);
}
