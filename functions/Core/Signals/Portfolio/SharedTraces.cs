using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Portfolio;

/// <summary>Smaller things that two sites of different names have in common.</summary>
public sealed class SharedTraces : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.shared-traces",
        Title = "Another name's site carries the same icon or counter",
        Rationale = "Whoever sets up several sites takes the files of the last one along.",
        FalsePositives = "An icon from a collection or a builder; a counter that the theme's author left in the theme.",
        NextStep = "Open both sites side by side and ask who built them.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-10, its weaker half: an icon that at most 3 contractors show on sites of different make, a counter on pages of "
            + "one make (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        _ = ReadSites.Of(dossier, Info, out var none);
        return none
            ?? SharedMarks.Judge(
                dossier,
                Info,
                "icon or counter",
                mark => mark is { Kind: MarkKind.Icon, SameLayout: false } or { Kind: MarkKind.Analytics, SameLayout: true });
    }
}
