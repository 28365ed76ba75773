using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>Two places that should be one person's name different countries. Which countries they are is never looked at.</summary>
public sealed class CountryMismatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "profile.country-mismatch",
        Title = "Different countries in places that should be one person's",
        Rationale = "A profile that is run from elsewhere keeps the place of its owner in one field and forgets another.",
        FalsePositives = "A move, travel, a tax domicile, an old line on the code host that nobody updates.",
        NextStep = "Ask where the work is done and since when; the oldest field is usually the wrong one.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["PR-01: countries compared with each other only; text that names no country is unknown"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var stated = Stated(dossier).Where(place => place.Country is not null).ToArray();
        if (stated.Length < 2)
            return Info.NotAvailable(
                "Fewer than two places name a country that can be read; give claims.country, a GitHub account or a portfolio site.");

        var first = stated[0];
        if (Array.Find(stated, place => place.Country != first.Country) is not { Country: not null } other)
            return Info.Clear($"{stated.Length} places name the same country.");

        var opening = char.ToUpperInvariant(first.Words[0]) + first.Words[1..];
        return Info.Raised(
            $"{opening} says {Countries.NameOf(first.Country!)}, {other.Words} says {Countries.NameOf(other.Country)}.",
            [first.Evidence, other.Evidence]);
    }

    private static IEnumerable<(string? Country, string Words, Evidence Evidence)> Stated(Dossier dossier)
    {
        if (dossier.Profile.Location is { } location)
            yield return (Countries.Read(location), "the profile", dossier.Cite($"Place on the profile: {location}"));
        if (dossier.Claims is { Country: { } country })
            yield return (
                Countries.FromField(country),
                "the claim",
                dossier.CiteRequest("/claims/country", $"Country claimed: {country}"));
        else if (dossier.Claims.City is { } city)
            yield return (
                Countries.Read(city),
                "the claim",
                dossier.CiteRequest("/claims/city", $"City claimed: {city}"));
        if (dossier.Find<Cv>() is { Country: { } written }
            && !dossier.Request.ClaimsFromCv.Contains("country", StringComparer.Ordinal))
        {
            yield return (Countries.FromField(written), "the CV", dossier.CiteRequest("/cv", $"Country in the CV: {written}"));
        }

        if (dossier.Find<GitHubAccount>() is { Location: { } place } account)
            yield return (Countries.Read(place), "GitHub", account.Cite($"Place on the GitHub account: {place}"));
        foreach (var site in dossier.FindAll<PortfolioSite>())
        {
            if (site.Location is { } home)
                yield return (Countries.FromField(home), site.Url.Host, site.Cite($"Place on the site: {home}"));
        }
    }
}
