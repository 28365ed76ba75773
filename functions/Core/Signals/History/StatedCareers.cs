using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>The dated jobs that one place tells of a contractor.</summary>
/// <param name="Place">Who tells it, in words.</param>
internal sealed record StatedCareer(string Place, IReadOnlyList<StatedJob> Jobs);

/// <param name="Key">What all spellings of the employer have in common.</param>
internal sealed record StatedJob(Job Job, string Key, MonthRange Range, Evidence Evidence);

/// <summary>Every career that a dossier tells. Careers are only compared with one another.</summary>
internal static class StatedCareers
{
    private const int MostJobs = 60;

    public static IReadOnlyList<StatedCareer> Of(Dossier dossier) => dossier.Once(typeof(StatedCareers), Gather);

    private static IReadOnlyList<StatedCareer> Gather(Dossier dossier) => [.. All(dossier).Where(career => career.Jobs.Count > 0)];

    private static IEnumerable<StatedCareer> All(Dossier dossier)
    {
        // Where the CV filled in the claim, it is one statement and not two.
        if (!dossier.Request.ClaimsFromCv.Contains("workHistory", StringComparer.Ordinal))
            yield return Read(dossier.Claims.WorkHistory, StatedPlace.Claims, (at, text) => dossier.CiteRequest($"/claims/workHistory/{at}", text));
        yield return Read(dossier.Find<Cv>()?.WorkHistory, StatedPlace.Cv, (_, text) => dossier.CiteRequest("/cv", text));
        yield return Read(dossier.Profile.WorkHistory, StatedPlace.Profile, (_, text) => dossier.Cite(text));
        foreach (var other in dossier.FindAll<OtherProfile>())
            yield return Read(other.Profile.WorkHistory, other.Place, (_, text) => other.Cite(text));
    }

    private static StatedCareer Read(IReadOnlyList<Job>? jobs, string place, Func<int, string, Evidence> cite) => new(
        place,
        [
            .. (jobs ?? []).Take(MostJobs)
                .Select((job, at) => JobDates.Of(job) is { } range && Key(job.Employer) is { Length: > 1 } key
                    ? new StatedJob(job, key, range, cite(at, $"{job.Employer} in {place}: {JobDates.Words(job)}"))
                    : null)
                .OfType<StatedJob>(),
        ]);

    private static string Key(string? employer) => employer is null ? "" : string.Join(' ', CompanyName.Read(employer).Words);
}
