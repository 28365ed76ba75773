using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>The same full name in three places that nobody fills in at once.</summary>
public sealed class ConsistentName : ISignal
{
    private const int EnoughPlaces = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "identity.consistent-name",
        Title = "The same full name in three independent places",
        Rationale = "A name that stays the same on the platform, the code host and a site of one's own is work to invent.",
        FalsePositives = "Somebody who took over a whole identity shows its name everywhere.",
        NextStep = "Nothing; on a sensitive role compare the name with an identity document.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["R-09: the same name in at least 3 independent places; names alone count little, because they can be copied"],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        var full = StatedNames.Of(dossier)
            .Where(stated => stated.Place is not (StatedNames.Messages or StatedNames.Cv))
            .Where(stated => stated.IsFull)
            .DistinctBy(stated => stated.Place, StringComparer.Ordinal)
            .ToArray();
        if (full.Length < EnoughPlaces)
            return Info.NotApplicable($"{full.Length} places show a full name; {EnoughPlaces} are needed.");

        foreach (var one in full)
        {
            var same = full.Where(other => one.Name.CompareWith(other.Name).Verdict is NameVerdict.Same).ToArray();
            if (same.Length >= EnoughPlaces)
                return Info.Raised(
                    $"{one.Name.Text} is the name in {same.Length} places.", [.. same.Select(stated => stated.Evidence)]);
        }

        return Info.Clear("No full name is the same in three places.");
    }
}
