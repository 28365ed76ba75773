using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Portfolio;

/// <summary>
/// Whose site it is. Portfolios link to clients: what such a site says of its owner is nothing the contractor said.
/// </summary>
internal static class SiteOwner
{
    /// <summary>The site names the contractor, shows their mailbox or line, or leads back to their profile or account.</summary>
    public static bool IsContractor(PortfolioSite site, Dossier dossier)
        => NamesContractor(site, dossier) ?? (ShowsContact(site, dossier) || LeadsBack(site, dossier));

    /// <summary>Null when the site names no person, or the names cannot be compared.</summary>
    private static bool? NamesContractor(PortfolioSite site, Dossier dossier)
    {
        var owner = StatedNames.Read(dossier, site.PersonName);
        var verdicts = StatedNames.Own(dossier).Select(stated => owner.CompareWith(stated.Name).Verdict).ToArray();
        return verdicts.Contains(NameVerdict.Same) || verdicts.Contains(NameVerdict.Compatible) ? true
            : verdicts.Contains(NameVerdict.Different) ? false
            : null;
    }

    private static bool ShowsContact(PortfolioSite site, Dossier dossier)
    {
        var known = KnownContacts.Of(dossier);
        return SiteContacts.Of(site).Any(known.Shares);
    }

    private static bool LeadsBack(PortfolioSite site, Dossier dossier)
        => site.Links.Any(link => WebAddress.IsSamePage(link, dossier.Profile.Url)
            || (dossier.Find<GitHubAccount>() is { } account && WebAddress.IsSamePage(link, account.Url)));
}
