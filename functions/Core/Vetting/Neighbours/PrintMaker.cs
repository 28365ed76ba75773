using GigVet.Enrichers;
using GigVet.Model;
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
        => SiteMarks.Of(dossier)
            .Concat(PersonMarks.Of(dossier))
            .Select(mark => (mark.Text, new MarkPrint(mark.Kind, key.Hash(mark.Compared), mark.Place, mark.SeenAt)));

    private IEnumerable<TextPrint?> Texts(Dossier dossier, HashSet<string> names)
    {
        if (dossier.Profile.Overview is { } overview)
            yield return Print(TextKind.Overview, dossier.Profile.Url, overview, names, null, dossier.Profile.FetchedAt);
        foreach (var site in dossier.FindAll<PortfolioSite>())
            yield return Print(TextKind.Portfolio, site.Url, site.MainText, names, site.Layout, site.ReadAt);
        if (dossier.Find<Cv>() is { Points: { Length: > 0 } points })
            yield return Print(TextKind.Cv, dossier.CiteRequest("/cv", "").Source, points, names, null, dossier.AsOf);
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
}

/// <summary>A mark before it is hashed.</summary>
/// <param name="Text">Readable, as it stands here.</param>
/// <param name="Compared">One spelling for all that mean the same.</param>
internal sealed record Mark(MarkKind Kind, string Text, string Compared, Uri Place, DateTimeOffset SeenAt)
{
    public Mark(MarkKind kind, string text, Uri place, DateTimeOffset seenAt)
        : this(kind, text, text, place, seenAt)
    {
    }
}
