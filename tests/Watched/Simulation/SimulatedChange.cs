using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Watched.Simulation;

/// <summary>Something that really changes, and the one word under which it must be reported.</summary>
public sealed record SimulatedChange(DateTimeOffset At, SimulatedContractor Contractor, string What)
{
    /// <summary>The site shows a seizure notice: a strong finding, of which the customer must hear.</summary>
    public const string Seized = "seized";

    private const int MostSeizedAtOnce = 8;

    private static readonly TimeSpan Slack = TimeSpan.FromHours(4);

    /// <summary>Changes that are known by the next check, those that registries tell once a week, and those that take three days to believe.</summary>
    public TimeSpan Allowance => CheckTimes.Period(Contractor.Cadence) * 1.5 + Slack + What switch
    {
        Changed.Domain => TimeSpan.FromDays(8) + CheckTimes.Period(Contractor.Cadence),
        Changed.Profile => TimeSpan.FromDays(4),
        _ => TimeSpan.Zero,
    };

    public void Apply(SimulatedWeb web)
    {
        switch (What)
        {
            case Changed.Name:
                Contractor.Name = "Vera " + Contractor.Name.Split(' ')[1] + "ova";
                break;
            case Changed.Place:
                Contractor.Country = "Portugal";
                break;
            case Changed.Profile:
                Contractor.IsGone = true;
                break;
            case Seized:
                Contractor.IsSeized = true;
                break;
            case Changed.Domain:
                Contractor.DomainSince = At;
                break;
            case Changed.GitHubLogin:
                Contractor.Login += "-new";
                break;
            case Changed.GitHubRepositories:
                Contractor.IsEmptied = true;
                break;
        }

        if (What is Changed.GitHubLogin or Changed.GitHubRepositories or Changed.Name)
            web.AccountsChanged();
    }

    /// <summary>About one contractor in four changes once; and at one moment, many sites of some customers are seized.</summary>
    public static IReadOnlyList<SimulatedChange> Script(
        IReadOnlyList<SimulatedContractor> contractors, DateTimeOffset start, int days, DateTimeOffset raid, Random random)
    {
        SimulatedChange[] usual =
        [
            .. contractors.Where(_ => random.Next(4) == 0)
                .Select(contractor => new SimulatedChange(
                    start.AddHours(random.Next(36, days * 24)), contractor, Kind(contractor, random))),
        ];
        var changed = usual.Select(change => change.Contractor).ToHashSet();
        var seized = contractors.Where(contractor => contractor.HasSite && !changed.Contains(contractor))
            .GroupBy(contractor => contractor.Customer, StringComparer.Ordinal)
            .Where((_, number) => number % 4 == 0)
            .SelectMany(customer => customer.Take(MostSeizedAtOnce))
            .Select(contractor => new SimulatedChange(raid, contractor, Seized));

        return [.. usual.Concat(seized).OrderBy(change => change.At)];
    }

    private static string Kind(SimulatedContractor contractor, Random random)
    {
        string[] kinds =
        [
            Changed.Name, Changed.Place, Changed.Profile,
            .. contractor.HasSite ? new[] { Changed.Domain, Seized } : [],
            .. contractor.HasCode ? new[] { Changed.GitHubLogin, Changed.GitHubRepositories } : [],
        ];
        return kinds[random.Next(kinds.Length)];
    }
}
