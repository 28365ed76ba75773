using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Portfolio;

/// <summary>In earlier years the site was about somebody else.</summary>
public sealed class FormerOwner : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.former-owner",
        Title = "The site was about a person of another name before",
        Rationale = "A site that changes its person keeps its age and its work; both are then somebody else's.",
        FalsePositives = "A domain that was let go and bought by a stranger; a changed name. Ask, and show no old name around.",
        NextStep = "Open the archived copy, and ask since when the site has been theirs.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["PF-08: two full names with nothing in common, of the site then and the contractor now (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        ArchivedSite[] sites = [.. dossier.FindAll<ArchivedSite>()];
        if (sites.Length == 0)
            return Info.NotApplicable("No web archive was asked: look-ups there are switched off, or no site is known.");

        var pages = sites.SelectMany(site => site.Pages).Where(page => page.Person is not null).ToArray();
        var names = StatedNames.Of(dossier).Where(stated => stated.IsFull).ToArray();
        var unread = sites.Sum(site => site.Unread);
        if (pages.Length == 0 && unread == 0)
            return Info.NotApplicable("No earlier copy of the site says whom it is about.");
        if (names.Length == 0)
            return Info.NotAvailable("No full name of the contractor is known; add the name they told you.");

        // The name stays in the archive: a reviewer needs the fact, not somebody's former name.
        if (Array.Find(pages, page => IsAnother(StatedNames.Read(dossier, page.Person), names)) is { } other)
            return Info.Raised(
                $"In {other.At:yyyy} the site was about a person of another name.",
                new Evidence("The site as it was then", other.Source, other.At));

        return unread == 0
            ? Info.Clear($"{pages.Length} earlier copies name nobody else.")
            : Info.NotAvailable($"{unread} earlier copies of the site could not be read; vet again later.");
    }

    private static bool IsAnother(PersonName then, StatedName[] names)
        => Array.TrueForAll(names, now => then.CompareWith(now.Name).Verdict is NameVerdict.Different);
}
