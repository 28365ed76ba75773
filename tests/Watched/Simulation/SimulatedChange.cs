using GigVet.Watching;

namespace GigVet.Watched.Simulation;

/// <summary>Something that really changes, and the one word under which it must be reported.</summary>
public sealed record SimulatedChange(DateTimeOffset At, SimulatedContractor Contractor, string What)
{
    /// <summary>The site shows a seizure notice: a strong finding, of which the customer must hear.</summary>
    public const string Seized = "seized";

    private static readonly TimeSpan Slack = TimeSpan.FromHours(4);

    /// <summary>Changes that are known by the next check, those that registries tell once a week, and those that take three days to believe.</summary>
    public TimeSpan Allowance => CheckTimes.Period(Contractor.Cadence) * 1.5 + Slack + What switch
    {
        SightChanges.Domain => TimeSpan.FromDays(8) + CheckTimes.Period(Contractor.Cadence),
        SightChanges.Profile => TimeSpan.FromDays(4),
        _ => TimeSpan.Zero,
    };

    public void Apply(SimulatedWeb web)
    {
        switch (What)
        {
            case SightChanges.Name:
                Contractor.Name = "Vera " + Contractor.Name.Split(' ')[1] + "ova";
                break;
            case SightChanges.Place:
                Contractor.Country = "Portugal";
                break;
            case SightChanges.Profile:
                Contractor.IsGone = true;
                break;
            case Seized:
                Contractor.IsSeized = true;
                break;
            case SightChanges.Domain:
                Contractor.DomainSince = At;
                break;
            case SightChanges.GitHubLogin:
                Contractor.Login += "-new";
                break;
            case SightChanges.GitHubRepositories:
                Contractor.IsEmptied = true;
                break;
        }

        if (What is SightChanges.GitHubLogin or SightChanges.GitHubRepositories or SightChanges.Name)
            web.AccountsChanged();
    }

    /// <summary>About one contractor in four changes once.</summary>
    public static IReadOnlyList<SimulatedChange> Script(
        IReadOnlyList<SimulatedContractor> contractors, DateTimeOffset start, int days, Random random)
        =>
        [
            .. contractors.Where(_ => random.Next(4) == 0)
                .Select(contractor => new SimulatedChange(
                    start.AddHours(random.Next(36, days * 24)), contractor, Kind(contractor, random)))
                .OrderBy(change => change.At),
        ];

    private static string Kind(SimulatedContractor contractor, Random random)
    {
        string[] kinds =
        [
            SightChanges.Name, SightChanges.Place, SightChanges.Profile,
            .. contractor.HasSite ? new[] { SightChanges.Domain, Seized } : [],
            .. contractor.HasCode ? new[] { SightChanges.GitHubLogin, SightChanges.GitHubRepositories } : [],
        ];
        return kinds[random.Next(kinds.Length)];
    }
}
