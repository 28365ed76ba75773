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

        var claimed = Countries.FromField(dossier.Claims.Country) ?? Countries.Read(profile.Location);
        if (claimed is null)
            return Info.NotApplicable("No place is claimed that says a country; give claims.country if one was named.");

        if (Countries.FromField(zone.Country) is { } country)
        {
            return country == claimed || (zone.Offset is { } same && CountryOffsets.Fits(claimed, same) is true)
                ? Info.Clear("The platform's clock fits the claimed country.")
                : Raised(dossier, zone, claimed);
        }

        return zone.Offset is { } offset && CountryOffsets.Fits(claimed, offset) is { } fits
            ? fits ? Info.Clear("The platform's clock fits the claimed country.") : Raised(dossier, zone, claimed)
            : Info.NotAvailable("The platform's clock could not be read as a place or an offset.");
    }

    private Finding Raised(Dossier dossier, StatedZone zone, string claimed) => Info.Raised(
        $"The platform's clock is one that {Countries.NameOf(claimed)} never has.",
        [
            dossier.Cite($"Clock on the profile: {zone.Name ?? zone.Country ?? FormattableString.Invariant($"UTC{zone.Offset?.TotalHours:+0.##;-0.##}")}"),
            dossier.Claims.Country is { } country
                ? dossier.CiteRequest("/claims/country", $"Country claimed: {country}")
                : dossier.Cite($"Place on the profile: {dossier.Profile.Location}"),
        ]);
}
