using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.History;

/// <summary>The same work is listed in the CV of another name.</summary>
public sealed class CopiedCv : ISignal
{
    private const double Alike = 0.7;
    private const double Same = 0.9;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.copied-cv",
        Title = "Another name's CV lists the same work in the same words",
        Rationale = "One CV is written and sent under many names.",
        FalsePositives = "Two members of one team who describe it together, a service that writes CVs, a shared template.",
        NextStep = "Ask for the story behind one point of it that both CVs have.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-08: the points of the jobs alone, names removed, Jaccard of runs of five words at least 0.7, strong from 0.9 "
            + "unless it stood here first (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<Cv>() is not { } cv)
            return Info.NotApplicable("No CV was given; add one if you have it.");

        return cv.Points is null
            ? Info.NotAvailable("The CV lists no work that could be read for certain; send it as text or JSON Resume.")
            : CopiedText.Judge(
                dossier,
                Info,
                (TextKind.Cv, Alike),
                "What the CV lists",
                missing: null,
                text => text.Alike >= Same && !text.StoodHereFirst ? Strength.Strong : Strength.Moderate,
                []);
    }
}
