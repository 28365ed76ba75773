using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>The telephone is of another country than the one that was claimed.</summary>
public sealed class PhoneCountryMismatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.phone-country-mismatch",
        Title = "The telephone number is of another country than claimed",
        Rationale = "A number is often the one thing that is taken along from where somebody really is.",
        FalsePositives = "People who moved and kept their number; numbers of families and services. It may well be nothing.",
        NextStep = "Call the number, and ask since when they live where they say.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["ID-06: the country code against the countries that were named; which ones they are is never looked at"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        (PhoneNumber Number, Evidence Evidence)[] numbers =
        [
            .. Known(dossier)
                .Select(known => (Number: PhoneNumber.Read(known.Text), known.Evidence))
                .Where(known => known.Number is not null && DialCodes.CountriesOf(known.Number).Count > 0)
                .Select(known => (known.Number!, known.Evidence)),
        ];
        if (numbers.Length == 0)
            return dossier.Claims.Phone is null && dossier.Profile.Phone is null
                ? Info.NotApplicable("No telephone number is known; that says nothing.")
                : Info.NotAvailable("The telephone number is written without its country; add it with + and the country's number.");
        if (StatedCountries.Of(dossier) is not { AreKnown: true } stated)
            return Info.NotAvailable(StatedCountries.HowToSupply);

        return Array.Find(numbers, known => !DialCodes.CountriesOf(known.Number).Any(stated.Include)) is { Evidence: { } evidence }
            ? Info.Raised($"A telephone number is of another country than {stated.Words}, which was claimed.", [evidence, stated.All[0].Evidence])
            : Info.Clear("The telephone number fits a country that was claimed.");
    }

    private static IEnumerable<(string Text, Evidence Evidence)> Known(Dossier dossier)
    {
        if (dossier.Claims.Phone is { } claimed)
            yield return (claimed, dossier.CiteRequest("/claims/phone", $"Phone claimed: {claimed}"));
        if (dossier.Profile.Phone is { } shown)
            yield return (shown, dossier.Cite($"Phone on the profile: {shown}"));
    }
}
