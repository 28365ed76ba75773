using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Access;

/// <summary>Equipment is to go to another country than the one that was claimed.</summary>
public sealed class DeliveryCountryMismatch : ISignal
{
    private const int MostParts = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "access.delivery-country-mismatch",
        Title = "Equipment is to be sent to another country than claimed",
        Rationale = "The computer goes to where somebody sits, whatever the profile says.",
        FalsePositives = "A move, a long journey, a relative who accepts parcels near a border.",
        NextStep = "Ask who lives there and why it should go there; send it to a verified address.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "LD-11: the country that ends the address against those the contractor named; which countries they are is never looked "
            + "at; an address without a country that can be read is unknown",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Shipping is not { Address: var address })
            return Info.NotApplicable("No delivery address was given; add where equipment is sent to.");
        if (CountryOf(address) is not { } country)
            return Info.NotAvailable("The delivery address names no country that can be read; write it at its end.");
        if (StatedCountries.Of(dossier) is not { AreKnown: true } stated)
            return Info.NotAvailable(StatedCountries.HowToSupply);

        return stated.Include(country)
            ? Info.Clear("The delivery address lies in the country that was claimed.")
            : Info.Raised(
                $"Equipment is to go to {Countries.NameOf(country)}; {stated.Words} was claimed.",
                [dossier.CiteRequest("/observations/shipping/address", $"Delivery address: {address}"), stated.All[0].Evidence]);
    }

    /// <summary>Streets are named after countries: only the end of an address says where it lies.</summary>
    private static string? CountryOf(string address)
    {
        var parts = address.Split([',', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Enumerable.Range(1, Math.Min(MostParts, parts.Length))
            .Select(count => Countries.Read(string.Join(", ", parts[^count..])))
            .FirstOrDefault(country => country is not null);
    }
}
