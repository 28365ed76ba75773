using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Vetting;

/// <summary>
/// Profiles on other platforms that the contractor's own pages lead to. Anybody can link anybody: a profile is only taken
/// for the same person's when it leads back.
/// </summary>
internal sealed class LinkedProfiles(PlatformDirectory platforms, ContractorProfile profile, IReadOnlyList<IFact> facts)
{
    /// <summary>Read beside the profile that is vetted, the named ones first.</summary>
    public const int Most = 3;

    private readonly Origin[] _origins =
    [
        new Origin(LinksOf(profile), link => platforms.Find(link)?.Contractor == profile.Contractor),
        .. facts.OfType<PortfolioSite>().Select(site => new Origin(
            site.Links, link => WebAddress.IsSamePage(link, site.Url) || IsFrontPageOf(link, site.Url))),
        .. facts.OfType<GitHubAccount>().Select(account => new Origin(
            WrittenLinks.In($"{account.Blog} {account.Bio}"), link => account.IsLogin(GitHubLogin.OfUrl(link)))),
    ];

    /// <summary>Those that are worth reading: never the one that is vetted, nor what another source reads.</summary>
    public IReadOnlyList<NamedProfile> Candidates(ContractorRef vetted, IReadOnlyList<NamedProfile> named) =>
    [
        .. _origins
            .SelectMany(origin => origin.Links)
            .Select(platforms.Find)
            .OfType<NamedProfile>()
            .Where(found => found.Contractor.Platform is not (PlatformDirectory.Web or PlatformDirectory.GitHub))
            .Where(found => found.Contractor != vetted && !named.Any(known => known.Contractor == found.Contractor))
            .DistinctBy(found => found.Contractor)
            .Take(Math.Max(0, Most - named.Count)),
    ];

    /// <summary>Whether <paramref name="other"/> leads back to a page that leads to it, or to the vetted profile.</summary>
    public bool LeadsBack(ContractorProfile other)
    {
        var links = LinksOf(other);
        return _origins
            .Where((origin, at) => at == 0 || origin.Links.Any(link => platforms.Find(link)?.Contractor == other.Contractor))
            .Any(origin => links.Any(origin.IsLedToBy));
    }

    private static Uri[] LinksOf(ContractorProfile profile)
        => [.. profile.Links ?? [], .. WrittenLinks.In($"{profile.Headline} {profile.Overview}")];

    private static bool IsFrontPageOf(Uri link, Uri site)
        => WebAddress.HostOf(link) is { } host && host == WebAddress.HostOf(site) && link.AbsolutePath is "" or "/";

    /// <param name="IsLedToBy">Whether an address is this place's own.</param>
    private sealed record Origin(IReadOnlyList<Uri> Links, Func<Uri, bool> IsLedToBy);
}
