using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals;

/// <summary>
/// The countries that the contractor says to live in. What is seen elsewhere is held against all of them: whether they
/// agree among themselves is another question.
/// </summary>
internal sealed record StatedCountries(IReadOnlyList<StatedCountry> All)
{
    public const string HowToSupply = "No country that can be read was claimed; give claims.country.";

    public static StatedCountries Of(Dossier dossier) => new([.. Stated(dossier)]);

    public bool AreKnown => All.Count > 0;

    public bool Include(string alpha2) => All.Any(stated => stated.Alpha2 == alpha2);

    public string Words => string.Join(" and ", All.Select(stated => Countries.NameOf(stated.Alpha2)).Distinct(StringComparer.Ordinal));

    private static IEnumerable<StatedCountry> Stated(Dossier dossier)
    {
        if (dossier.Claims.Country is { } country && Countries.FromField(country) is { } claimed)
            yield return new(claimed, dossier.CiteRequest("/claims/country", $"Country claimed: {country}"));
        else if (dossier.Claims.City is { } city && Countries.Read(city) is { } home)
            yield return new(home, dossier.CiteRequest("/claims/city", $"City claimed: {city}"));
        if (dossier.Profile.Location is { } location && Countries.Read(location) is { } shown)
            yield return new(shown, dossier.Cite($"Place on the profile: {location}"));
        if (dossier.Find<GitHubAccount>() is { Location: { } place } account && Countries.Read(place) is { } coded)
            yield return new(coded, account.Cite($"Place on the GitHub account: {place}"));
    }
}

internal sealed record StatedCountry(string Alpha2, Evidence Evidence);
