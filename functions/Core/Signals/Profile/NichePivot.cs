using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>The profile offers something else than what its jobs and reviews were about.</summary>
public sealed class NichePivot : ISignal
{
    private const double Share = 0.2;
    private const int Jobs = 3;
    private const int Skills = 2;

    /// <summary>Platforms end the list of skills somewhere; what does not stand in so long a list may have been left out.</summary>
    private const int FullList = 15;

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
            "Of the jobs before a year of silence where there was one; at least 3 jobs with skills, 2 skills on each side (our rule)",
            "What headline and overview name is offered too; weak where the list of skills is as long as lists get, 15 (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var profile = dossier.Profile;
        var offered = SkillWords.Of(profile.Skills);
        if (offered.Count == 0)
            return Info.NotAvailable("The skills of the profile could not be read; save the profile page and add it as a capture.");

        IReadOnlyList<string>[] jobs = [.. Earlier(dossier).Where(skills => skills.Count > 0)];

        // The same few skills stand at most jobs: each is brought to its form once.
        var forms = jobs.SelectMany(skills => skills).Distinct(StringComparer.Ordinal)
            .ToDictionary(skill => skill, SkillWords.Of, StringComparer.Ordinal);
        var worked = forms.Values.Where(skill => skill.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (jobs.Length < Jobs || worked.Count < Skills || offered.Count < Skills)
            return Info.NotApplicable($"{jobs.Length} jobs show their skills; this needs {Jobs}, and {Skills} skills on each side.");

        // What the profile says of itself is offered too, though the list of skills has no room for it.
        var written = TextFold.Fold($"{profile.Headline}\n{profile.Overview}");
        offered.UnionWith(worked.Where(skill => Stands(written, skill)));

        // By jobs, not by skills: one job in the new trade must not hide a hundred in the old one.
        var fitting = jobs.Count(skills => skills.Any(skill => offered.Contains(forms[skill])));
        if (fitting >= Share * jobs.Length)
            return Info.Clear($"{fitting} of {jobs.Length} past jobs took a skill that is offered today.");

        return Info.Raised(
            $"{fitting} of {jobs.Length} past jobs took a skill that is offered today.",
            [
                dossier.Cite($"Offered: {string.Join(", ", (profile.Skills ?? []).Take(8))}"),
                dossier.Cite($"Skills of past jobs: {string.Join(", ", jobs.SelectMany(skills => skills).Distinct(StringComparer.OrdinalIgnoreCase).Take(8))}"),
            ],
            profile.Skills!.Count >= FullList ? Strength.Weak : null);
    }

    /// <summary>As a word or words of their own.</summary>
    private static bool Stands(string text, string skill)
    {
        for (var at = text.IndexOf(skill, StringComparison.Ordinal); at >= 0; at = text.IndexOf(skill, at + 1, StringComparison.Ordinal))
        {
            var end = at + skill.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Skills of the past jobs: of those before a year of silence where there was one, since what came after it may be
    /// somebody else's work already.
    /// </summary>
    private static IEnumerable<IReadOnlyList<string>> Earlier(Dossier dossier)
    {
        var profile = dossier.Profile;
        (DateTimeOffset? At, IReadOnlyList<string>? Skills)[] all =
        [
            .. (profile.Contracts ?? []).Select(contract => (Traces.Day(contract.From ?? contract.To), contract.Skills)),
            .. (profile.Reviews ?? []).Select(review => (review.At, review.Skills)),
        ];
        var gap = Traces.LastSilence(dossier);
        var before = all.Where(job => gap is { } since && job.At < since).ToArray();

        return (before.Length >= Jobs ? before : all).Select(job => job.Skills).OfType<IReadOnlyList<string>>();
    }
}
