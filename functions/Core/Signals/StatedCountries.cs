using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Text;

namespace GigVet.Signals;

/// <summary>
/// The countries that the contractor says to live in. What is seen elsewhere is held against all of them: whether they
/// agree among themselves is another question.
/// </summary>
internal sealed record StatedCountries(IReadOnlyList<StatedCountry> All)
{
    public const string HowToSupply = "No country that can be read was claimed; add the country they told you.";

    public static StatedCountries Of(Dossier dossier)
        => dossier.Once(typeof(StatedCountries), static asked => new StatedCountries(
            [.. Stated(asked).Where(stated => stated.Alpha2 is not null)]));

    public bool AreKnown => All.Count > 0;

    public bool Include(string alpha2) => All.Any(stated => stated.Alpha2 == alpha2);

    public string Words => string.Join(" and ", All.Select(stated => Countries.NameOf(stated.Alpha2!)).Distinct(StringComparer.Ordinal));

    private static IEnumerable<StatedCountry> Stated(Dossier dossier)
    {
        if (dossier.Profile.Location is { } shown)
            yield return new(Countries.Read(shown), StatedPlace.Profile, dossier.Cite($"Place on the profile: {shown}"));
        if (dossier.Claims.Country is { } country)
            yield return new(Countries.FromField(country), StatedPlace.Claims, dossier.CiteRequest("/claims/country", $"Country claimed: {country}"));
        else if (dossier.Claims.City is { } city)
            yield return new(Countries.Read(city), StatedPlace.Claims, dossier.CiteRequest("/claims/city", $"City claimed: {city}"));
        // Where the CV filled in the claim, it is one statement and not two.
        if (dossier.Find<Cv>() is { Country: { } written } && !dossier.Request.ClaimsFromCv.Contains("country", StringComparer.Ordinal))
            yield return new(Countries.FromField(written), StatedPlace.Cv, dossier.CiteRequest("/cv", $"Country in the CV: {written}"));
        foreach (var other in dossier.FindAll<OtherProfile>())
        {
            if (other.Profile.Location is { } elsewhere)
                yield return new(Countries.Read(elsewhere), other.Place, other.Cite($"Place on {other.Place}: {elsewhere}"));
        }

        if (dossier.Find<GitHubAccount>() is { Location: { } place } account)
            yield return new(Countries.Read(place), StatedPlace.GitHub, account.Cite($"Place on the GitHub account: {place}"));
        foreach (var site in dossier.FindAll<PortfolioSite>())
        {
            if (site.Location is { } home && SiteOwner.IsContractor(site, dossier))
                yield return new(Countries.FromField(home), site.Url.Host, site.Cite($"Place on the site: {home}"));
        }
    }
}

/// <param name="Alpha2">Null only before unreadable places are left out.</param>
/// <param name="Place">Who says it, in words; the same words mean the same place.</param>
internal sealed record StatedCountry(string? Alpha2, string Place, Evidence Evidence);

/// <summary>The places that state facts about a contractor, as findings name them.</summary>
internal static class StatedPlace
{
    public const string Profile = "the profile";
    public const string Claims = "what you were told";
    public const string Cv = "the CV";
    public const string Messages = "the messages";
    public const string GitHub = "GitHub";

    public static string Sentence(string place) => char.ToUpperInvariant(place[0]) + place[1..];
}
