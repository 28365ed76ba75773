using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Portfolio;

/// <summary>The site invites to write to or call somebody else than the contractor does.</summary>
public sealed class ContactMismatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.contact-mismatch",
        Title = "The site's contact details are not the contractor's",
        Rationale = "A site that was borrowed for its work still leads to the person whose work it is.",
        FalsePositives = "A second mailbox or phone, a site that a partner looks after.",
        NextStep = "Write to the address on the site and ask whether the contractor is the person behind it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-07: contact details of site and profile; role mailboxes, aliases and addresses of one domain agree",
            "Weak when only a phone number differs: many people have two (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        var known = KnownContacts.Of(dossier);
        // Whoever the site names instead is a finding of its own, and their address belongs there.
        var shown = sites.Where(site => !IsSomebodyElses(site, dossier)).SelectMany(SiteContacts.Of).ToArray();
        if (shown.Length == 0)
            return Info.NotApplicable("The site shows no contact details of a person.");
        if (!shown.Any(contact => known.CanJudge(contact)))
            return Info.NotAvailable("The contractor's own address is not known; add the e-mail address or telephone number they gave you.");
        if (shown.Any(known.Shares))
            return Info.Clear("The site and the contractor share a contact.");

        return (Array.Find(shown, contact => contact.Email is not null && known.IsForeign(contact))
                ?? Array.Find(shown, contact => contact.Phone is not null && known.IsForeign(contact))) is { } foreign
            ? Info.Raised(
                $"The site leads to {foreign.Text}; the contractor gave {known.Example(foreign)}.",
                [foreign.Evidence, known.Evidence(foreign)],
                foreign.Email is null ? Strength.Weak : Strength.Moderate)
            : Info.Clear("The site's contact details can be the contractor's.");
    }

    private static bool IsSomebodyElses(PortfolioSite site, Dossier dossier)
    {
        var owner = StatedNames.Read(dossier, site.PersonName);
        var verdicts = StatedNames.Own(dossier)
            .Select(stated => owner.CompareWith(stated.Name).Verdict)
            .ToArray();

        return verdicts.Length > 0 && Array.TrueForAll(verdicts, verdict => verdict is NameVerdict.Different);
    }
}
