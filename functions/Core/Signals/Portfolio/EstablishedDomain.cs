using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Portfolio;

/// <summary>A site of one's own that has been there for years and leads to the contractor.</summary>
public sealed class EstablishedDomain : ISignal
{
    private const int FewestYears = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.established-domain",
        Title = "An own domain of some years that leads to the contractor",
        Rationale = "Years of paying for a name, and contact details that agree, are more than a prop usually gets.",
        FalsePositives = "Old domains are sold; nobody but its owner can say since when it is theirs.",
        NextStep = "Nothing; for certainty ask for a word of your choice on the site.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-18: domain older than claims, contact data identical",
            "At least 2 years (our threshold), and no younger than what the site claims (PF-01)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        var known = sites.Select(site => (Site: site, Record: SiteAge.RecordOf(site, dossier))).ToArray();
        if (Array.TrueForAll(known, each => each.Record is { Lender: not null }))
            return Info.NotApplicable($"{known[0].Site.Url.Host} is lent by {known[0].Record!.Lender}: it has no age of its own.");

        var dated = known.Where(each => each.Record?.RegisteredAt is not null).ToArray();
        if (dated.Length == 0)
            return Info.NotAvailable("Its registry did not tell the domain's age; look it up at lookup.icann.org.");

        foreach (var (site, record) in dated)
        {
            if (IsOld(record!, site, dossier) && SharedContact(site, dossier) is { } shared)
            {
                return Info.Raised(
                    $"{record!.Domain} is registered since {record.RegisteredAt:yyyy-MM-dd} and shows the contractor's {shared.Text}.",
                    [record.Cite(), shared.Evidence]);
            }
        }

        return Info.Clear("No site is both of some years and tied to the contractor by a contact.");
    }

    private static bool IsOld(DomainRecord record, PortfolioSite site, Dossier dossier)
    {
        var registered = record.RegisteredAt!.Value;
        return registered.AddYears(FewestYears) <= dossier.AsOf
            && (SiteAge.ClaimOf(site, record, dossier) is not { } claim
                || DateOnly.FromDateTime(registered.UtcDateTime) <= claim.From);
    }

    /// <summary>The same mailbox or line, also at the site's own domain: what the contractor gave is on the site.</summary>
    private static Contact? SharedContact(PortfolioSite site, Dossier dossier)
    {
        var known = KnownContacts.Of(dossier);
        var emails = site.Emails.Select(EmailAddress.Read).OfType<EmailAddress>()
            .Select(email => new Contact(email.ToString(), email, null, site.Cite($"E-mail on the site: {email}")))
            .Where(contact => known.HasMailbox(contact.Email!));

        return emails.Concat(SiteContacts.Of(site).Where(contact => contact.Phone is not null && known.Shares(contact)))
            .FirstOrDefault();
    }
}
