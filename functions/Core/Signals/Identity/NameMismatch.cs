using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>Two full names with nothing in common for what should be one person.</summary>
public sealed class NameMismatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.name-mismatch",
        Title = "Different names in places that should be one person's",
        Rationale = "A rented or borrowed account shows its owner's name, while the work and the messages carry another.",
        FalsePositives = "A changed surname, a pen name, a use-name beside a legal one, an assistant who writes the messages.",
        NextStep = "Ask which name is on the identity document and why the other one appears; many answers are ordinary.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["ID-01: no shared word of a surname's length and Jaro-Winkler below 0.85 (our threshold)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var names = StatedNames.Of(dossier);
        if (names.Count < 2)
            return Info.NotAvailable(
                "Fewer than two places show a person's name; give claims.name, a GitHub account or a portfolio site.");

        var comparable = 0;
        foreach (var (index, first) in names.Index())
        {
            foreach (var second in names.Skip(index + 1))
            {
                var verdict = first.Name.CompareWith(second.Name).Verdict;
                comparable += verdict is NameVerdict.Incomparable ? 0 : 1;
                if (verdict is NameVerdict.Different)
                    return Differ(dossier, first, second);
            }
        }

        return comparable > 0
            ? Info.Clear("The names that were found can belong to one person.")
            : Info.NotAvailable("The names that were found cannot be compared; give the full name in claims.name.");
    }

    private Finding Differ(Dossier dossier, StatedName first, StatedName second)
        => dossier.Claims.Agency is { } agency
            ? Info.Clear($"{first.Name.Text} and {second.Name.Text} both appear, and an agency is declared: {agency.Name}.")
            : Info.Raised(
                $"{Sentence(first.Place)} says {first.Name.Text}, {second.Place} says {second.Name.Text}.",
                [first.Evidence, second.Evidence]);

    private static string Sentence(string place) => char.ToUpperInvariant(place[0]) + place[1..];
}
