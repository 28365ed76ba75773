using GigVet.Model;
using GigVet.Text.Duplicates;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Portfolio;

/// <summary>The site is made from a theme, as most are. Said so that a likeness is not taken for more than it is.</summary>
public sealed class SameTemplate : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.same-template",
        Title = "The site is made from a theme that others use too",
        Rationale = "Two sites of one theme look alike; that says nothing about who made them.",
        FalsePositives = "Nearly everybody: a popular theme is an ordinary choice.",
        NextStep = "Nothing; look at the work, not at the frame.",
        Strength = Strength.Context,
        Lawfulness = Lawfulness.Conduct,
        References = ["PF-02: theme text and layout are told from content; layouts count as one make from 0.15 in common (our measurement)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        foreach (var site in sites)
        {
            if (Themes.NameOf(site.Layout) is { } theme)
                return Info.Raised(
                    $"{site.Url.Host} is built like the theme {theme}.", site.Cite($"Layout of the theme {theme}"));
        }

        if (dossier.Find<Neighbourhood>()?.Texts.FirstOrDefault(text => text.SameLayout is true) is { } alike)
            return Info.Raised(
                $"{alike.Place.Host} is built like the site of {alike.With.Contractor}.",
                new Evidence("Layout of the page", alike.Place, dossier.AsOf));

        return sites.Any(site => site.Layout is not null)
            ? Info.Clear("The site is built like no theme or site that is known here.")
            : Info.NotApplicable("The site is too small to have a layout of its own.");
    }
}
