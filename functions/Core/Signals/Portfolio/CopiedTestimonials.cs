using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Portfolio;

/// <summary>What clients are said to have said about somebody else too.</summary>
public sealed class CopiedTestimonials : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.copied-testimonials",
        Title = "The praise on the site stands on another name's site",
        Rationale = "Invented clients are quoted again for the next persona.",
        FalsePositives = "A team that was praised together; a quotation that came with a theme we do not know.",
        NextStep = "Find one of the quoted firms by yourself and ask the person who is quoted.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PF-04: the same words, at least 12; themes' own quotations are left out (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        return sites.Any(site => site.Traces.Testimonials.Count > 0)
            ? SharedMarks.Judge(dossier, Info, "quotations", mark => mark.Kind is MarkKind.Testimonial)
            : Info.NotApplicable("The site quotes no clients.");
    }
}
