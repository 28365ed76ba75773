using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.History;

/// <summary>A job at a company whose domain did not exist when the job is said to have begun.</summary>
public sealed class EmployerDomainYounger : ISignal
{
    private const int ToleratedMonths = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.employer-domain-younger",
        Title = "An employer's domain is younger than the job there",
        Rationale = "Employers that were made up for a career, references included, are registered when they are needed.",
        FalsePositives = "A company that took a new name or domain, was bought, or went online late.",
        NextStep = "Look the company up in its country's register, and ask which domain it had before.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-03: registration date in RDAP (RFC 9083) after the claimed beginning of the employment",
            "Three months are tolerated, as for other dates of a work history (WH-04); the contractor's own domain is"
                + " judged by portfolio.domain-younger-than-claims",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        string[] own = [.. DomainNames.Sites(dossier.Request, dossier.Profile)];
        var jobs = Jobs(dossier).Where(job => !Array.Exists(own, site => Text.Domains.SameOwner(site, job.Host))).ToArray();
        if (jobs.Length == 0)
            return Info.NotApplicable("No job names its first month and the employer's domain; add both to the jobs they told you of.");
        if (Array.TrueForAll(jobs, job => job.Record is { Lender: not null }))
            return Info.NotApplicable("The employers named have no domain of their own.");

        var dated = jobs.Where(job => job.Record?.RegisteredAt is not null).ToArray();
        if (dated.Length == 0)
            return Info.NotAvailable("No registry told the age of an employer's domain; look it up at lookup.icann.org.");

        var younger = dated.Where(job => job.MonthsTooEarly > ToleratedMonths).ToArray();
        if (younger.MaxBy(job => job.MonthsTooEarly) is not { } worst)
            return Info.Clear($"{dated.Length} of {jobs.Length} employers' domains have a date, and none is younger than the job.");

        return Info.Raised(
            $"{worst.Record!.Domain} was registered on {worst.Record.RegisteredAt:yyyy-MM-dd}, "
            + $"{worst.MonthsTooEarly} months after the job there is said to have begun.",
            [.. younger.SelectMany(job => new[] { job.Record!.Cite(), job.Evidence })]);
    }

    private static IEnumerable<DatedJob> Jobs(Dossier dossier)
        => Read(dossier.Claims.WorkHistory, dossier, (place, text) => dossier.CiteRequest($"/claims/workHistory/{place}", text))
            .Concat(Read(dossier.Profile.WorkHistory, dossier, (_, text) => dossier.Cite(text)));

    private static IEnumerable<DatedJob> Read(IReadOnlyList<Job>? jobs, Dossier dossier, Func<int, string, Evidence> cite)
        => (jobs ?? []).SelectMany((job, place) => job.From is { } from && DomainNames.HostOf(job.Domain) is { } host
            ? new[]
            {
                new DatedJob(
                    host,
                    from,
                    dossier.FindAll<DomainRecord>().FirstOrDefault(record => record.Covers(host)),
                    cite(place, $"Job at {job.Employer ?? host} from {from:yyyy-MM}")),
            }
            : []);

    /// <param name="Record">Null when its registry could not be asked.</param>
    private sealed record DatedJob(string Host, DateOnly From, DomainRecord? Record, Evidence Evidence)
    {
        /// <summary>Whole months from the first of the job to the registration; negative when the domain is older.</summary>
        public int MonthsTooEarly => Record?.RegisteredAt is { } registered
            ? ((registered.Year - From.Year) * 12) + registered.Month - From.Month
            : 0;
    }
}
