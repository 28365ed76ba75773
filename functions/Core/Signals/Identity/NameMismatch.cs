using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>Two full names with nothing in common for what should be one person.</summary>
public sealed class NameMismatch : ISignal
{
    private const int MostCited = 3;

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
                "Fewer than two places show a person's name; add the name they told you, a GitHub account or a portfolio site.");

        var comparable = 0;
        foreach (var (index, first) in names.Index())
        {
            foreach (var second in names.Skip(index + 1))
            {
                var verdict = first.Name.CompareWith(second.Name).Verdict;
                comparable += verdict is NameVerdict.Incomparable ? 0 : 1;
                if (verdict is NameVerdict.Different)
                    return Differ(dossier, names, first, second);
            }
        }

        return comparable > 0
            ? Info.Clear("The names that were found can belong to one person.")
            : Info.NotAvailable("The names that were found cannot be compared; add the full name they told you.");
    }

    private Finding Differ(Dossier dossier, IReadOnlyList<StatedName> names, StatedName first, StatedName second)
    {
        if (dossier.Claims.Agency is { } agency)
            return Info.Clear($"{first.Name.Text} and {second.Name.Text} both appear, and an agency is declared: {agency.Name}.");

        // One contradiction, however many places stand on either side of it.
        StatedName[] one = Side(names, first, second), other = Side(names, second, first);
        return Info.Raised(
            $"{StatedPlace.Sentence(Words(one))}, {Words(other)}.",
            [.. one.Concat(other).Select(stated => stated.Evidence)]);
    }

    private static StatedName[] Side(IReadOnlyList<StatedName> names, StatedName mine, StatedName theirs) =>
    [
        .. names
            .Where(stated => stated == mine || (stated.Place != mine.Place && stated.Place != theirs.Place
                && stated.Name.CompareWith(mine.Name).Verdict is NameVerdict.Same or NameVerdict.Compatible
                && stated.Name.CompareWith(theirs.Name).Verdict is NameVerdict.Different))
            .DistinctBy(stated => stated.Place, StringComparer.Ordinal)
            .Take(MostCited),
    ];

    private static string Words(StatedName[] side)
        => $"{string.Join(" and ", side.Select(stated => stated.Place))} {(side.Length > 1 ? "say" : "says")} {side[0].Name.Text}";
}
