using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>Claims to have used a technology before anybody could.</summary>
public sealed class TechnologyBeforeItExisted : ISignal
{
    private const int ToleratedYears = 1;
    private const int MostJobs = 100;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.technology-before-it-existed",
        Title = "Claims experience with a technology from before it existed",
        Rationale = "Invented careers are filled with today's words; nobody checked when each became possible.",
        FalsePositives = "A typing error in one date, a rounded number, an older product of the same name.",
        NextStep = "Ask what was used at that time, and how the work was done before.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["WH-01: one year is tolerated; strong from two statements about two technologies"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        Statement[] statements =
        [
            .. OfJobs(
                dossier.Claims.WorkHistory,
                (place, text) => dossier.CiteRequest($"/claims/workHistory/{place}", text)),
            .. OfJobs(dossier.Profile.WorkHistory, (_, text) => dossier.Cite(text)),
            .. (dossier.Claims.Skills ?? []).SelectMany((skill, place) => OfText(
                skill, dossier.AsOf, text => dossier.CiteRequest($"/claims/skills/{place}", text))),
            .. OfText(dossier.Profile.Headline, dossier.Profile.FetchedAt, dossier.Cite),
            .. OfText(dossier.Profile.Overview, dossier.Profile.FetchedAt, dossier.Cite),
            .. (dossier.Find<PitchMessages>()?.Messages ?? []).SelectMany((message, place) => OfText(
                message.Text,
                message.ReceivedAt ?? dossier.AsOf,
                text => dossier.CiteRequest($"/messages/{place}", text, message.ReceivedAt))),
        ];
        if (statements.Length == 0)
            return Info.NotApplicable("Nothing says since when which technology was used; a work history would.");

        Statement[] impossible = [.. statements.Where(statement => statement.YearsTooEarly > ToleratedYears)];
        if (impossible.Length == 0)
            return Info.Clear($"{statements.Length} statements about technologies are possible in time.");

        // One mistyped year makes all the skills of one job impossible: that is one statement.
        Statement[] apart =
        [
            .. impossible
                .DistinctBy(statement => statement.Technology.Name, StringComparer.Ordinal)
                .DistinctBy(statement => (statement.Evidence.Source, statement.Said)),
        ];
        var worst = impossible.MaxBy(statement => statement.YearsTooEarly)!;

        return Info.Raised(
            $"{worst.Technology.Name} is claimed {worst.YearsTooEarly} years before it could be used "
            + $"({worst.Technology.FirstYear})"
            + (apart.Length > 1 ? $", and {apart.Length - 1} more." : "."),
            [.. apart.Select(statement => statement.Evidence)],
            apart.Length > 1 ? Strength.Strong : Strength.Moderate);
    }

    /// <summary>Skills are picked up on the way, so a job counts by its end; a current one says nothing.</summary>
    private static IEnumerable<Statement> OfJobs(IReadOnlyList<Job>? jobs, Func<int, string, Evidence> cite)
        => (jobs ?? []).Take(MostJobs).SelectMany((job, place) => job.To is { } end
            ? TechnologiesOf(job).Select(technology => new Statement(
                technology,
                technology.FirstYear - end.Year,
                $"job {place}",
                cite(place, $"{technology.Name} (public since {technology.FirstYear}) in a job until {end:yyyy-MM}")))
            : []);

    private static IEnumerable<Technology> TechnologiesOf(Job job) => (job.Skills ?? [])
        .Select(Technologies.Named)
        .OfType<Technology>()
        .Concat(Technologies.FindIn(job.Title ?? "").Select(mention => mention.Technology))
        .Distinct();

    private static IEnumerable<Statement> OfText(string? text, DateTimeOffset said, Func<string, Evidence> cite)
        => ExperienceClaim.ReadAll(text).Select(claim => new Statement(
            claim.Technology,
            claim.YearsTooEarly(said.Year),
            claim.Quote,
            cite($"\"{claim.Quote}\"; {claim.Technology.Name} is public since {claim.Technology.FirstYear}")));

    /// <param name="Said">Tells statements apart that are made at one place.</param>
    private sealed record Statement(Technology Technology, int YearsTooEarly, string Said, Evidence Evidence);
}
