using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>The clock that the platform shows is one the claimed country never has. Which clock it is is not looked at.</summary>
public sealed class ZoneMismatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "profile.zone-mismatch",
        Title = "The platform's clock does not fit the claimed country",
        Rationale = "The zone of an account follows its user's machine; the country is what was typed in.",
        FalsePositives = "Travellers and people who moved; a zone that was set once and forgotten. It happens to established accounts too.",
        NextStep = "Ask where the work is done at present and since when; either answer can be right.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["PR-02: compared with the contractor's own claims; a country's every clock of the year fits it"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var profile = dossier.Profile;
        if (profile.Zone is not { } zone)
            return Info.NotAvailable("The platform did not show the contractor's clock.");

        if (StatedCountries.Of(dossier) is not { AreKnown: true } stated)
            return Info.NotApplicable("No place is claimed that says a country; add the country they told you, if one was named.");

        // One of several countries is enough: that they differ is a finding of its own.
        bool?[] fits = [.. stated.All.Select(place => Fits(zone, place.Alpha2!))];
        if (fits.Contains(true))
            return Info.Clear("The platform's clock fits the claimed country.");

        return fits.Contains(null)
            ? Info.NotAvailable("The platform's clock could not be read as a place or an offset.")
            : Info.Raised(
                $"The platform's clock is one that {stated.Words} never has.",
                [
                    dossier.Cite($"Clock on the profile: {zone.Name ?? zone.Country ?? FormattableString.Invariant($"UTC{zone.Offset?.TotalHours:+0.##;-0.##}")}"),
                    stated.All[0].Evidence,
                ]);
    }

    private static bool? Fits(StatedZone zone, string claimed)
    {
        var sameClock = zone.Offset is { } offset ? CountryOffsets.Fits(claimed, offset) : null;
        return Countries.FromField(zone.Country) is { } country ? country == claimed || sameClock is true : sameClock;
    }
}
