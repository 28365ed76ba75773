using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>Another profile of the same person offers nothing that this one offers.</summary>
public sealed class OtherTradeElsewhere : ISignal
{
    private const int Skills = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.other-trade-elsewhere",
        Title = "Another profile offers another trade",
        Rationale = "One person sells one set of skills in most places; two sets can be two people.",
        FalsePositives = "Two trades, one profile for each: platforms advise it. That is why it has no weight.",
        NextStep = "Ask about a job in the other trade.",
        Strength = Strength.Context,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-05 between platforms: at least 3 skills in each place and none in common (our number)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        OtherProfile[] others = [.. dossier.FindAll<OtherProfile>()];
        if (others.Length == 0)
            return Info.NotApplicable("No profile elsewhere is known; give those you know in profiles.");

        var offered = SkillWords.Of(dossier.Profile.Skills);
        var compared = others.Select(other => (other, Skills: SkillWords.Of(other.Profile.Skills))).Where(pair => pair.Skills.Count >= Skills).ToArray();
        if (offered.Count < Skills || compared.Length == 0)
            return Info.NotAvailable("Two places show too few skills to compare them; save both profile pages and add them as captures.");

        return Array.Find(compared, pair => !pair.Skills.Overlaps(offered)) is { other: { } apart }
            ? Info.Raised(
                $"The profile and {apart.Place} offer no skill in common.",
                [
                    dossier.Cite($"Offered: {string.Join(", ", dossier.Profile.Skills!.Take(8))}"),
                    apart.Cite($"Offered on {apart.Place}: {string.Join(", ", apart.Profile.Skills!.Take(8))}"),
                ])
            : Info.Clear("The profiles offer skills in common.");
    }
}
