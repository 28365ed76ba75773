using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Signals.Identity;
using GigVet.Signals.Portfolio;
using GigVet.Text.Duplicates;

namespace GigVet.Vetting.Neighbours;

/// <summary>
/// Tells the contractor's own site from work for a client: a shop or a store page may be named by everybody who worked
/// on it, and that two of them name it says nothing about whose hands they are.
/// </summary>
internal static class OwnSite
{
    public static bool Is(PortfolioSite site, Dossier dossier)
        => IsLinkedRoot(site.Url, dossier.Profile) || ShowsContact(site, dossier) || ShowsName(site, dossier);

    /// <summary>The profile itself gives it as an address of the contractor; a page below may be one piece of work.</summary>
    private static bool IsLinkedRoot(Uri url, ContractorProfile profile)
        => PortfolioAddresses.IsOwnSite(url)
            && WebAddress.PageOf(url) == WebAddress.PageOf(new Uri(url, "/"))
            && profile.Links?.Any(link => WebAddress.IsSamePage(link, url)) is true;

    private static bool ShowsContact(PortfolioSite site, Dossier dossier)
    {
        var known = KnownContacts.Of(dossier);
        return SiteContacts.Of(site).Any(shown => shown.Email is { } email ? known.HasMailbox(email) : known.Shares(shown));
    }

    private static bool ShowsName(PortfolioSite site, Dossier dossier)
    {
        var text = Words.Of($"{site.Title}\n{site.PersonName}\n{site.Text}");
        return StatedNames.Of(dossier)
            .Where(stated => stated is { IsFull: true, Place: StatedNames.Profile or StatedNames.Claims })
            .Select(stated => Words.Of(stated.Name.Text))
            .Any(name => name.Count > 1 && (HasRun(text, name) || HasRun(text, [.. name.Reverse()])));
    }

    private static bool HasRun(IReadOnlyList<ulong> text, IReadOnlyList<ulong> name)
        => Enumerable.Range(0, Math.Max(0, text.Count - name.Count + 1))
            .Any(start => Enumerable.Range(0, name.Count).All(place => text[start + place] == name[place]));
}
