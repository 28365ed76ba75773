using GigVet.Model;

namespace GigVet.Signals.History;

/// <summary>The years of experience that were told do not fit the CV.</summary>
public sealed class ExperienceDiffers : ISignal
{
    private const int Years = 3;
    private const int YearsBeforeFirstJob = 5;
    private const int WholeCareer = 3;
    private const int MonthsOfYear = 12;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.experience-differs",
        Title = "Two places let the career begin in different years",
        Rationale = "A number of years is made to fit the job that is offered; the dates of a CV are made once.",
        FalsePositives = "Years of one trade beside years of all; a CV that leaves out what is long ago.",
        NextStep = "Ask in which year the first paid work was, and for whom.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-04 for the start of the career: the years told and those of the CV differ by more than 3 and by half, or a CV of at "
            + "least 3 jobs begins more than 5 years after the told start (our numbers)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var cv = dossier.Find<Cv>();
        var told = dossier.Request.ClaimsFromCv.Contains("yearsOfExperience", StringComparer.Ordinal) ? null : dossier.Claims.YearsOfExperience;
        if (told is not { } years)
            return Info.NotApplicable("No years of experience were told apart from the CV; add what they told you.");

        var claim = dossier.CiteRequest("/claims/yearsOfExperience", $"{years} years of experience claimed");
        if (cv?.YearsOfExperience is { } written)
        {
            return Math.Abs(years - written) > Years && 2 * Math.Abs(years - written) > Math.Max(years, written)
                ? Info.Raised($"You were told {years} years of experience, the CV says {written}.", [claim, dossier.CiteRequest("/cv", $"{written} years of experience in the CV")])
                : Info.Clear("The years of experience that were told fit the CV.");
        }

        if (StatedCareers.Of(dossier).FirstOrDefault(career => career.Place != StatedPlace.Claims && career.Jobs.Count >= WholeCareer) is not { } longest)
            return Info.NotApplicable("No other place tells a whole career to compare with; add a CV.");

        var first = longest.Jobs.MinBy(job => job.Range.From.Earliest)!;
        var since = ((dossier.AsOf.Year * MonthsOfYear) + dossier.AsOf.Month - 1 - first.Range.From.Earliest) / MonthsOfYear;
        return years - since > YearsBeforeFirstJob
            ? Info.Raised($"You were told {years} years of experience; the first job in {longest.Place} is {since} years ago.", [claim, first.Evidence])
            : Info.Clear($"The first job in {longest.Place} fits the years of experience that were told.");
    }
}
