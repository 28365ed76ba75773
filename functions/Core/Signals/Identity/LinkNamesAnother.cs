using GigVet.Model;
using GigVet.Platforms;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>The address of a LinkedIn page that is given as one's own carries another person's name.</summary>
public sealed class LinkNamesAnother : ISignal
{
    private const int FewestWords = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "identity.link-names-another",
        Title = "The LinkedIn address that is given carries another name",
        Rationale = "The address is made of the name an account was opened under, and stays when the name is changed.",
        FalsePositives = "A surname before a marriage, a use-name, a link to a colleague or a client.",
        NextStep = "Open the page and ask whose it is; a former name is an ordinary answer.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["ID-18: from the address alone, nothing is fetched; compared as ID-01, with full names only"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        (PersonName Name, Evidence Evidence)[] links =
        [
            .. Links(dossier)
                .Select(link => (Name: NameIn(link.Address), link.Evidence))
                .Where(link => link.Name is not null)
                .Select(link => (link.Name!, link.Evidence)),
        ];
        if (links.Length == 0)
            return Info.NotApplicable("No LinkedIn address with a name in it is given.");

        StatedName[] names =
            [.. StatedNames.Of(dossier).Where(stated => stated.IsFull && stated.Place != StatedNames.Messages)];
        if (names.Length == 0)
            return Info.NotAvailable("No full name is known to compare it with; add the name they told you.");

        // Somebody's own page among several settles it: the others may be colleagues.
        var verdicts = links.Select(link => (link, Verdicts: names.Select(stated => stated.Name.CompareWith(link.Name).Verdict).ToArray())).ToArray();
        if (verdicts.Any(pair => pair.Verdicts.Any(verdict => verdict is NameVerdict.Same or NameVerdict.Compatible)))
            return Info.Clear("The LinkedIn address can carry the contractor's name.");

        return Array.Find(verdicts, pair => pair.Verdicts.Contains(NameVerdict.Different)) is { link: { Evidence: { } evidence } link }
            ? Info.Raised($"The LinkedIn address carries the name {link.Name.Text}; the contractor is known as {names[0].Name.Text}.", [evidence, names[0].Evidence])
            : Info.NotAvailable("The name in the LinkedIn address cannot be compared with any that is known; add the name they told you.");
    }

    /// <summary><c>linkedin.com/in/jonas-petrik-4b1a2c3</c>: words without the code at the end.</summary>
    private static PersonName? NameIn(Uri address)
    {
        if (WebAddress.HostOf(address) is not { } host || !WebAddress.IsUnder(host, "linkedin.com"))
            return null;
        if (address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var kind, var slug, ..] || kind is not ("in" or "pub"))
            return null;

        string[] words = [.. Uri.UnescapeDataString(slug).Split('-').TakeWhile(word => word.Length > 0 && !word.Any(char.IsDigit))];
        var name = PersonName.Read(string.Join(' ', words.Select(Capital)));
        return words.Length >= FewestWords && name.Kind is NameKind.Person && name.Parts.Count(part => part.Kind is NamePartKind.Name) >= FewestWords
            ? name
            : null;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<(Uri Address, Evidence Evidence)> Links(Dossier dossier)
    {
        foreach (var link in dossier.Profile.Links ?? [])
            yield return (link, dossier.Cite($"Address on the profile: {link}"));
        foreach (var (place, link) in dossier.Request.Portfolio.Index())
            yield return (link, dossier.CiteRequest($"/portfolio/{place}", $"Address given: {link}"));
        foreach (var link in dossier.Find<Cv>()?.Links ?? [])
            yield return (link, dossier.CiteRequest("/cv", $"Address in the CV: {link}"));
    }
}
