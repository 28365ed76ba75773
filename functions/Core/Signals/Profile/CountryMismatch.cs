using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>Two places that should be one person's name different countries. Which countries they are is never looked at.</summary>
public sealed class CountryMismatch : ISignal
{
    private const int MostCited = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.country-mismatch",
        Title = "Different countries in places that should be one person's",
        Rationale = "A profile that is run from elsewhere keeps the place of its owner in one field and forgets another.",
        FalsePositives = "A move, travel, a tax domicile, an old line on the code host that nobody updates.",
        NextStep = "Ask where the work is done and since when; the oldest field is usually the wrong one.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["PR-01: countries compared with each other only; text that names no country is unknown, and a site that is not the contractor's says nothing"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var stated = StatedCountries.Of(dossier).All;
        if (stated.Count < 2)
            return Info.NotAvailable(
                "Fewer than two places name a country that can be read; add the country they told you, a GitHub account or a portfolio site.");

        var sides = stated.GroupBy(place => place.Alpha2!, StringComparer.Ordinal).Select(side => side.ToArray()).ToArray();
        return sides is [_]
            ? Info.Clear($"{stated.Count} places name the same country.")
            : Info.Raised(
                StatedPlace.Sentence(string.Join(", ", sides.Select(Words))) + ".",
                [.. sides.SelectMany(side => side.Take(MostCited)).Select(place => place.Evidence)]);
    }

    private static string Words(StatedCountry[] side)
        => $"{string.Join(" and ", side.Select(place => place.Place))} {(side.Length > 1 ? "say" : "says")} {Countries.NameOf(side[0].Alpha2!)}";
}
