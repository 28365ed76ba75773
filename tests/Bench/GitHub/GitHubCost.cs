using System.Text.Json.Nodes;
using GigVet.Enrichers;
using GigVet.FakeWeb;

namespace GigVet.Bench.GitHub;

/// <summary>What looking at a GitHub account costs: requests, points, time, memory.</summary>
public sealed class GitHubCost : IMeasurement
{
    /// <summary>
    /// REST requests of gh-fake-analyzer for the same accounts, counted from its code (azure-facts 5.3).
    /// </summary>
    private static readonly (string Name, string Login, int Others)[] Accounts =
    [
        ("fresh", FakeAccounts.Fresh, 13),
        ("typical", FakeAccounts.Typical, 102),
        ("busy", FakeAccounts.Busy, 1163),
    ];

    public string Name => "github";

    public string About => "requests, points, time and memory of looking at a GitHub account";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        await using var looks = await GitHubLooks.StartAsync(cancellationToken);
        await CountAsync(looks, figures, cancellationToken);
        await RaceAsync(looks, options, figures, cancellationToken);
        await HeldFacts.MeasureAsync(looks, options, figures, cancellationToken);
    }

    private static async Task CountAsync(GitHubLooks looks, Figures figures, CancellationToken cancellationToken)
    {
        var details = new List<(string, JsonObject)>();
        var (resweepCharged, resweepRequests) = (0, 0);
        foreach (var (name, login, others) in Accounts)
        {
            var first = await looks.LookAsync(login, null, cancellationToken);
            var again = await looks.LookAsync(login, first.Enrichment.Memory, cancellationToken);
            resweepCharged = Math.Max(resweepCharged, again.Charged);
            resweepRequests = Math.Max(resweepRequests, again.Requests);
            figures.Add(
                name, first.Requests, "requests", $"gh-fake-analyzer {others}; firstlook, Good Egg 2-8 for less depth");
            details.Add((name, new JsonObject
            {
                ["graphQl"] = first.Queries,
                ["points"] = first.Points,
                ["commits"] = first.Account.Histories!.Sum(history => history.Commits.Count),
                ["repositories"] = first.Account.Repositories!.Count,
            }));
        }

        figures.Add(
            "resweepCharged", resweepCharged, "requests", "of an account that did not change; the most of the three");
        figures.Add("resweepRequests", resweepRequests, "requests", "answered 304, which costs nothing with a token");
        figures.AddEach("firstLook", details);

        looks.Web.GitHub.TokensHaveScopes = false;
        await looks.LookAsync(FakeAccounts.Fresh, null, cancellationToken);
        var scopeless = await looks.LookAsync(FakeAccounts.Busy, null, cancellationToken);
        looks.Web.GitHub.TokensHaveScopes = true;
        figures.Add("busyWithoutScopes", scopeless.Requests, "requests", "with a token that has no scope");

        looks.HasToken = false;
        var anonymous = await looks.LookAsync(FakeAccounts.Busy, null, cancellationToken);
        looks.HasToken = true;
        figures.Add("busyWithoutToken", anonymous.Requests, "requests", "over REST, and far less to see");
    }

    private static async Task RaceAsync(
        GitHubLooks looks, BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        // One by one takes more than a thousand requests: a minute at 50 ms.
        var latency = TimeSpan.FromMilliseconds(options.Quick ? 15 : 50);
        looks.Web.Latency = latency;
        var runs = new List<double>();
        GitHubAccount? account = null;
        for (var run = 0; run < 5; run++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            account = (await looks.LookAsync(FakeAccounts.Busy, null, cancellationToken)).Account;
            runs.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        using var reader = new OneByOne(looks.Web.GitHubAddress);
        var start = TimeProvider.System.GetTimestamp();
        await reader.ReadAsync(account!, cancellationToken);
        var oneByOne = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        looks.Web.Latency = TimeSpan.Zero;
        var commits = account!.Histories!.Sum(history => history.Commits.Count);
        if (reader.Commits != commits)
            throw new BenchException(
                $"one by one saw {reader.Commits} commits, the queries {commits}: not the same facts.");

        figures.Add("latencyMs", latency.TotalMilliseconds, "ms", "before each answer");
        figures.AddRuns("busyWallMs", runs, "ms");
        figures.AddBeside("busyWall", Figures.Median(runs), "oneByOneRest", oneByOne, "ms");
        figures.Add("oneByOneRequests", reader.Requests, "requests", "for the same facts, less what REST hides");
    }
}
