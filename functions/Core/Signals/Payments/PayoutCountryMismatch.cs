using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Payments;

/// <summary>The money goes to another country than the one that was claimed.</summary>
public sealed class PayoutCountryMismatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "payments.payout-country-mismatch",
        Title = "The payout goes to another country than claimed",
        Rationale = "The money has to arrive where somebody can use it.",
        FalsePositives = "Accounts kept after a move, a second home, people whom no bank near them serves.",
        NextStep = "Ask in which country taxes on this work are paid.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "PY-05: bank accounts only, because payment services hide the country; which countries they are is never looked at",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout is not { Country: { } country } payout)
            return Info.NotApplicable("The country of a payout was not reported; add it.");
        if (payout.Method is not (null or PayoutMethod.Bank))
            return Info.NotApplicable("A payment service says nothing about the country of whom it pays.");
        if (Countries.FromField(country) is not { } paid)
            return Info.NotAvailable($"It cannot be told which country {country} is; give the payout's country by its two letters.");
        if (StatedCountries.Of(dossier) is not { AreKnown: true } stated)
            return Info.NotAvailable(StatedCountries.HowToSupply);

        return stated.Include(paid)
            ? Info.Clear("The payout goes to a country that was claimed.")
            : Info.Raised(
                $"The payout goes to {Countries.NameOf(paid)}; {stated.Words} was claimed.",
                [dossier.CiteRequest("/observations/payout/country", $"Country of the account: {country}"), stated.All[0].Evidence]);
    }
}
