using System.Buffers;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Portfolio;

/// <summary>A portfolio that still shows what its theme came with.</summary>
public sealed class PlaceholderText : ISignal
{
    /// <summary>Quoted once, a phrase may be the site's own; the filler text of typesetters never is.</summary>
    private const int FewestDemoPhrases = 2;

    private static readonly string[] Filler = ["lorem ipsum", "dolor sit amet", "consectetur adipi"];

    private static readonly string[] DemoPhrases =
    [
        "your name here", "your company name", "company name here", "your website 20", "your text here",
        "add your text", "insert text here", "write something about yourself", "this is a sample text",
        "sample text", "demo text", "project title here", "project name here", "project description here",
        "client name here", "example@example.com", "email@example.com", "you@example.com", "your@email.com",
        "youremail@", "name@domain.com", "info@example.com", "123 main street", "123 street name",
        "(123) 456-7890", "+1 234 567 890", "is a free bootstrap theme", "free html template", "free website template",
        "just another wordpress site", "hello world! welcome to wordpress", "edit this text", "replace this text",
        "click here to edit", "i'm a paragraph. click here to add your own text",
    ];

    /// <summary>Most sites hold none of them, which one look along the text tells.</summary>
    private static readonly SearchValues<string> Any = SearchValues.Create([.. Filler, .. DemoPhrases], StringComparison.OrdinalIgnoreCase);

    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.placeholder-text",
        Title = "The portfolio still shows its theme's placeholder text",
        Rationale = "A site put up as a prop is filled where people look first and left as it came elsewhere.",
        FalsePositives = "An unfinished site; a designer who shows a theme as work.",
        NextStep = "Ask for work that can be seen elsewhere, and look at the site again in some weeks.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["PF-03: filler text, or at least 2 phrases of theme demos (our list)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        foreach (var site in sites)
        {
            if (FoundIn(site) is { Count: > 0 } phrases)
                return Info.Raised(
                    $"The site still shows placeholder text: {string.Join(", ", phrases.Select(phrase => $"\"{phrase}\""))}.",
                    site.Cite($"Text on the page: \"{phrases[0]}\""));
        }

        return sites.Any(site => site.Text.Length > 0)
            ? Info.Clear("No placeholder text was found.")
            : Info.NotAvailable("The site shows no text without scripts; save its page and add it as a capture.");
    }

    private static List<string> FoundIn(PortfolioSite site)
    {
        if (!site.Text.AsSpan().ContainsAny(Any))
            return [];

        List<string> found = [.. DemoPhrases.Where(phrase => site.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase))];
        if (Array.Find(Filler, phrase => site.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is { } filler)
            return [filler, .. found];

        return found.Count >= FewestDemoPhrases ? found : [];
    }
}
