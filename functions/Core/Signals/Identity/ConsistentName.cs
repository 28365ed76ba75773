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
        Title = "The same full name in three places that lead to each other",
        Rationale = "A name that stays the same on the platform, the code host and a site of one's own is work to invent.",
        FalsePositives = "Somebody who took over a whole identity shows its name everywhere.",
        NextStep = "Nothing; on a sensitive role compare the name with an identity document.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "R-09: the same name in at least 3 places; names alone count little, because they can be copied",
            "Places are three different hosts, each of which leads to another one that leads back, or whose platform verified the "
            + "person; what was told and sent is no place (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        var full = StatedNames.Of(dossier)
            .Where(stated => stated.IsFull)
            .DistinctBy(stated => stated.Place, StringComparer.Ordinal)
            .ToArray();
        var tied = TiedPlaces.Of(dossier);
        StatedName[] shown = [.. full.Where(stated => tied.Contains(stated.Place))];
        if (shown.DistinctBy(stated => stated.Evidence.Source.Host, StringComparer.OrdinalIgnoreCase).Count() < EnoughPlaces)
        {
            return Info.NotApplicable(
                $"{shown.Length} places that lead to each other, or whose platform verified the person, show a full name; it takes {EnoughPlaces}.");
        }

        foreach (var one in shown)
        {
            var same = shown.Where(other => one.Name.CompareWith(other.Name).Verdict is NameVerdict.Same)
                .DistinctBy(stated => stated.Evidence.Source.Host, StringComparer.OrdinalIgnoreCase)
                .ToArray();
            if (same.Length >= EnoughPlaces)
                return Info.Raised(
                    $"{one.Name.Text} is the name in {same.Length} places that vouch for each other.", [.. same.Select(stated => stated.Evidence)]);
        }

        return Info.Clear("No full name is the same in three places.");
    }
}
