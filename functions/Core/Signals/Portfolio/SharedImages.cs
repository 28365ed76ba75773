using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Portfolio;

/// <summary>Pictures of work that another name shows as theirs.</summary>
public sealed class SharedImages : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.shared-images",
        Title = "Another name shows the same pictures of work",
        Rationale = "A copied portfolio often loads its pictures from where they were taken.",
        FalsePositives = "Joint work; the client's own picture shown by everybody who had a part in it.",
        NextStep = "Ask what exactly their part was, and who else worked on it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-05: the same address of a picture; picture agencies, icons and pages of one make are left out (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        return sites.Any(site => site.Traces.Images.Count > 0)
            ? SharedMarks.Judge(dossier, Info, "pictures", mark => mark is { Kind: MarkKind.Image, SameLayout: false })
            : Info.NotApplicable("The site shows no pictures of work.");
    }
}
