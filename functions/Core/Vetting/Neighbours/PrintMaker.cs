using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Signals.Identity;
using GigVet.Text;
using GigVet.Text.Duplicates;

namespace GigVet.Vetting.Neighbours;

/// <summary>Takes the prints of what a dossier shows. What came with a theme is left out before anything is hashed.</summary>
/// <param name="key">The customer's: without it a hash cannot be tried against guesses, nor compared between customers.</param>
internal sealed class PrintMaker(MarkKey key)
{
    /// <summary>A page of pasted messages must not become a page of look-ups.</summary>
    private const int MostMessages = 5;

    /// <summary>A quotation most of whose words came with the theme was not copied from anybody.</summary>
    private const double DemoShare = 0.5;

    public Prints Of(Dossier dossier)
    {
        var names = StatedNames.Of(dossier);
        // An initial is a word of many texts, and so is "de": left out they would tear texts apart that are the same.
        var words = names.SelectMany(stated => stated.Name.Parts)
            .Where(part => part is { Kind: NamePartKind.Name or NamePartKind.Aside, Letters.Length: > 1 })
            .Select(part => part.Letters)
            .ToHashSet(StringComparer.Ordinal);

        return new Prints
        {
            Contractor = dossier.Profile.Contractor,
            Url = dossier.Profile.Url,
            Names = [.. names.Where(stated => stated.IsFull).Select(stated => stated.Name.Text).Distinct(StringComparer.Ordinal)],
            Agency = dossier.Claims.Agency?.Name,
            Texts = [.. Texts(dossier, words).OfType<TextPrint>()],
            Marks = [.. Marks(dossier).Select(mark => mark.Print).DistinctBy(mark => (mark.Kind, mark.Hash))],
        };
    }

    /// <summary>The marks of a dossier, readable, each with its print.</summary>
    public IEnumerable<(string Text, MarkPrint Print)> Marks(Dossier dossier)
    {
        // A page of no platform is the site that others may name as theirs.
        if (dossier.Profile is { Contractor.Platform: PlatformDirectory.Web } page && WebAddress.PageOf(page.Url) is { } own)
            yield return Mark(MarkKind.Site, own, page.Url, page.FetchedAt);
        foreach (var (address, source, at) in Mailboxes.Of(dossier))
            yield return Mark(MarkKind.Mailbox, address, source, at);
        foreach (var site in dossier.FindAll<PortfolioSite>())
        {
            if (WebAddress.PageOf(site.Url) is { } address && OwnSite.Is(site, dossier))
                yield return Mark(MarkKind.Site, address, site.Url, site.ReadAt);
            foreach (var id in site.Traces.AnalyticsIds.Where(id => !Themes.IsDemoId(id)))
                yield return Mark(MarkKind.Analytics, id, site.Url, site.ReadAt);
            if (site.Traces.IconHash is { } icon)
                yield return Mark(MarkKind.Icon, icon, site.Url, site.ReadAt);
            foreach (var image in site.Traces.Images.Select(WebAddress.Normalise).OfType<string>())
                yield return Mark(MarkKind.Image, image, site.Url, site.ReadAt);
            foreach (var quotation in site.Traces.Testimonials.Where(IsOwn))
                yield return Mark(MarkKind.Testimonial, quotation, site.Url, site.ReadAt);
        }
    }

    private IEnumerable<TextPrint?> Texts(Dossier dossier, HashSet<string> names)
    {
        if (dossier.Profile.Overview is { } overview)
            yield return Print(TextKind.Overview, dossier.Profile.Url, overview, names, null, dossier.Profile.FetchedAt);
        foreach (var site in dossier.FindAll<PortfolioSite>())
            yield return Print(TextKind.Portfolio, site.Url, site.MainText, names, site.Layout, site.ReadAt);
        foreach (var (place, message) in dossier.Request.Messages.Take(MostMessages).Index())
        {
            var source = dossier.CiteRequest($"/messages/{place}", "").Source;
            yield return Print(TextKind.Message, source, message.Text, names, null, message.ReceivedAt ?? dossier.AsOf);
        }
    }

    private TextPrint? Print(
        TextKind kind, Uri place, string text, HashSet<string> names, Sketch? layout, DateTimeOffset at)
    {
        ulong[] own = [.. Shingles.Of(text, names).Where(shingle => !Themes.IsDemoText(shingle)).Select(key.Mix).Order()];
        if (own.Length < Shingles.Fewest)
        {
            // Too short to be compared; its layout still tells what came with a theme.
            return layout is null ? null : new TextPrint(kind, place, [], Sketch.Of([]), layout, at, at);
        }

        return new TextPrint(kind, place, Bands.Of(own), Sketch.Of(own), layout, at, at);
    }

    private (string Text, MarkPrint Print) Mark(MarkKind kind, string text, Uri place, DateTimeOffset at)
    {
        // Of a quotation the words count; everything else has one spelling.
        var compared = kind is MarkKind.Testimonial ? string.Join(' ', Words.Of(text)) : text;
        return (text, new MarkPrint(kind, key.Hash(compared), place, at));
    }

    private static bool IsOwn(string quotation)
    {
        var shingles = Shingles.Of(quotation);
        return shingles.Length > 0 && shingles.Count(Themes.IsDemoText) < DemoShare * shingles.Length;
    }
}
