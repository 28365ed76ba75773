using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>Two places tell the same years with other employers.</summary>
public sealed class CareersDiffer : ISignal
{
    private const int Months = 24;
    private const int FewestJobs = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.careers-differ",
        Title = "Two places tell careers without a common employer",
        Rationale = "Borrowed careers are put together anew for every page; one's own is told the same way twice.",
        FalsePositives = "A page that lists clients beside one that lists employers; a CV that is cut to one trade; renamed companies.",
        NextStep = "Ask which of the two is complete, and for somebody at one of the employers who can confirm it.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-04 for employers: at least 2 dated jobs in each place, no employer in common, 24 months told twice (our numbers)",
            "Part-time work and work on one's own account is left out",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        StatedCareer[] careers =
        [
            .. StatedCareers.Of(dossier)
                .Select(career => career with { Jobs = [.. career.Jobs.Where(job => job.Job.FullTime is not false && !IsOwn(job.Job))] })
                .Where(career => career.Jobs.Count >= FewestJobs),
        ];
        if (careers.Length < 2)
            return Info.NotApplicable("Fewer than two places give employers with dates; add a CV or the jobs they told you of.");

        foreach (var (at, first) in careers.Index())
        {
            foreach (var second in careers.Skip(at + 1))
            {
                var twice = Twice(first, second, dossier.AsOf);
                if (twice.Length > 0 && twice.Sum(pair => pair.Months) >= Months && !ShareAnEmployer(first, second))
                {
                    return Info.Raised(
                        $"{StatedPlace.Sentence(first.Place)} and {second.Place} tell the same years with other employers.",
                        [.. twice.OrderByDescending(pair => pair.Months).Take(2).SelectMany(pair => new[] { pair.First.Evidence, pair.Second.Evidence }).Distinct()]);
                }
            }
        }

        return Info.Clear($"The employers in {careers.Length} places can belong to one career.");
    }

    private static (StatedJob First, StatedJob Second, int Months)[] Twice(StatedCareer first, StatedCareer second, DateTimeOffset asOf) =>
    [
        .. first.Jobs
            .SelectMany(job => second.Jobs.Select(other => (First: job, Second: other, Months: job.Range.CertainOverlap(other.Range, asOf))))
            .Where(pair => pair.Months > 0),
    ];

    private static bool ShareAnEmployer(StatedCareer first, StatedCareer second)
        => first.Jobs.Any(job => second.Jobs.Any(other => job.Key == other.Key
            || CompanyName.Read(job.Job.Employer).IsLikelySame(CompanyName.Read(other.Job.Employer))));

    private static bool IsOwn(Job job) => $" {TextFold.Fold($"{job.Employer} {job.Title}")} " is var text
        && Array.Exists(OwnAccount, word => text.Contains(word, StringComparison.Ordinal));

    private static readonly string[] OwnAccount = ["freelanc", "self-employed", "self employed", "selbst", "independent", "autonomo", "contractor", "upwork", "fiverr"];
}
