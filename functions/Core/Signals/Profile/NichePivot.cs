using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>The profile offers something else than what its jobs and reviews were about.</summary>
public sealed class NichePivot : ISignal
{
    private const double Share = 0.2;
    private const int Jobs = 3;
    private const int Skills = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.niche-pivot",
        Title = "Offers other skills than its jobs were about",
        Rationale = "Who takes over an account brings their own trade; the reputation is for another one.",
        FalsePositives = "A change of career, which is common; a platform that shows tags of some jobs only.",
        NextStep = "Ask for work in the trade that is offered now, and look at the dates of the earlier jobs.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PR-05: less than 20 % of the past jobs and reviews took a skill that the profile offers",
            "Of at least 3 jobs with skills and at least 2 skills on each side (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var profile = dossier.Profile;
        var offered = Traces.Skills(profile.Skills);
        if (offered.Count == 0)
            return Info.NotAvailable("The skills of the profile could not be read; save the profile page and add it as a capture.");

        IReadOnlyList<string>[] jobs =
        [
            .. (profile.Contracts ?? []).Select(contract => contract.Skills)
                .Concat((profile.Reviews ?? []).Select(review => review.Skills))
                .OfType<IReadOnlyList<string>>()
                .Where(skills => skills.Count > 0),
        ];
        var worked = Traces.Skills(jobs.SelectMany(skills => skills));
        if (jobs.Length < Jobs || worked.Count < Skills || offered.Count < Skills)
            return Info.NotApplicable($"{jobs.Length} jobs show their skills; this needs {Jobs}, and {Skills} skills on each side.");

        // By jobs, not by skills: one job in the new trade must not hide a hundred in the old one.
        var fitting = jobs.Count(skills => Traces.Skills(skills).Overlaps(offered));
        if (fitting >= Share * jobs.Length)
            return Info.Clear($"{fitting} of {jobs.Length} past jobs took a skill that is offered today.");

        return Info.Raised(
            $"{fitting} of {jobs.Length} past jobs took a skill that is offered today.",
            [
                dossier.Cite($"Offered: {string.Join(", ", (profile.Skills ?? []).Take(8))}"),
                dossier.Cite($"Skills of past jobs: {string.Join(", ", jobs.SelectMany(skills => skills).Distinct(StringComparer.OrdinalIgnoreCase).Take(8))}"),
            ]);
    }
}
