using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Text.Duplicates;

namespace GigVet.Vetting.Neighbours;

/// <summary>What one hand leaves on the sites it works on.</summary>
internal static class SiteMarks
{
    /// <summary>A quotation most of whose words came with the theme was not copied from anybody.</summary>
    private const double DemoShare = 0.5;

    public static IEnumerable<Mark> Of(Dossier dossier)
    {
        // A page of no platform is the site that others may name as theirs.
        if (dossier.Profile is { Contractor.Platform: PlatformDirectory.Web } page && WebAddress.PageOf(page.Url) is { } own)
            yield return new Mark(MarkKind.Site, own, page.Url, page.FetchedAt);
        foreach (var site in dossier.FindAll<PortfolioSite>())
        {
            if (WebAddress.PageOf(site.Url) is { } address && OwnSite.Is(site, dossier))
                yield return new Mark(MarkKind.Site, address, site.Url, site.ReadAt);
            foreach (var id in site.Traces.AnalyticsIds.Where(id => !Themes.IsDemoId(id)))
                yield return new Mark(MarkKind.Analytics, id, site.Url, site.ReadAt);
            if (site.Traces.IconHash is { } icon)
                yield return new Mark(MarkKind.Icon, icon, site.Url, site.ReadAt);
            foreach (var image in site.Traces.Images.Select(WebAddress.Normalise).OfType<string>())
                yield return new Mark(MarkKind.Image, image, site.Url, site.ReadAt);
            foreach (var quotation in site.Traces.Testimonials.Where(IsOwn))
                yield return new Mark(MarkKind.Testimonial, quotation, string.Join(' ', Words.Of(quotation)), site.Url, site.ReadAt);
        }
    }

    private static bool IsOwn(string quotation)
    {
        var shingles = Shingles.Of(quotation);
        return shingles.Length > 0 && shingles.Count(Themes.IsDemoText) < DemoShare * shingles.Length;
    }
}
