using System.Text.Json.Nodes;
using GigVet.Enrichers;
using GigVet.TestSupport;
using GigVet.Watched.Cost;
using GigVet.Watched.Simulation;
using GigVet.Watching;

namespace GigVet.Bench.Service;

/// <summary>Watching rosters: a month under a virtual clock, what a check costs, and what a hundred thousand would.</summary>
public sealed class Sweep : IMeasurement
{
    private const int Many = 100_000;
    private const double DollarsATableOperation = 0.00036 / 10_000;
    private const double DollarsAQueueOperation = 0.004 / 10_000;
    private const int GitHubAnHour = 5_000;

    public string Name => "sweep";

    public string About => "a month of re-checks under a virtual clock; storage and calls a check; 100,000 contractors";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        using var simulation = new WatchSimulation(
            contractors: options.Quick ? 100 : 2_000,
            customers: options.Quick ? 10 : 50,
            days: options.Quick ? 10 : 30,
            seed: 11,
            gitHubLimit: options.Quick ? 60 : 1_000);
        var month = await simulation.RunAsync(cancellationToken);
        figures.Add("simulatedContractors", month.Contractors);
        figures.Add("simulatedChecks", month.Checks, "", $"in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F0} s; {month.Redelivered} pages died and were done again");
        figures.Add("missedChecks", month.MissedChecks, "", "waited longer than 1.5 of the cadence, and the outage");
        figures.Add("realChanges", month.Changes);
        figures.Add("alerts", month.Alerts, "", "put into the outbox");
        figures.Add("missedChanges", month.MissedChanges, "", "real changes that no stored assessment says");
        figures.Add("falseChanges", month.FalseChanges, "", "changes said without one, or twice");
        figures.Add("missedAlerts", month.MissedAlerts, "", "changes worth an alert that led to none");
        figures.Add("falseAlerts", month.FalseAlerts, "", "alerts without a change, or a second one about the same");
        foreach (var told in month.Told)
        {
            figures.Add($"{told.Channel}Expected", told.Expected, "alerts", $"that should arrive there; {told.Digests} messages held several");
            figures.Add($"{told.Channel}Missed", told.Missed, "", "never arrived");
            figures.Add($"{told.Channel}Doubled", told.Doubled, "", told.Channel is "webhook" ? "after repeats were dropped by their id" : "beyond what a death explains");
            figures.Add($"{told.Channel}Repeats", told.Repeats, "messages", $"said again; {told.Kills} processes died between the post and the note of it");
            figures.Add($"{told.Channel}Unfounded", told.Unfounded, "", "told without anything that should have been told there");
        }

        figures.Add(
            "deathsOnTheWay", month.DeathsOnTheWay, "", $"{month.AlertsForgotten} alerts were found by the relay only; {month.PostsRefused} posts were not taken, {month.StillOpen} deliveries are left");
        figures.Add("budgetExceeded", month.BudgetExceeded, "requests", $"at most {month.MostChargedInAnHour} were charged in an hour");
        figures.Add("putOff", month.Count.PutOff, "checks");
        figures.Add("storedAssessments", month.Assessments, "", $"of {month.Checks} checks");

        var connection = await Emulator.ConnectionStringAsync();
        var (first, unchanged, changed) = await new SweepCost(connection, options.Quick ? 50 : 200).MeasureAsync(cancellationToken);
        figures.Add("storageOpsUnchanged", unchanged.OperationsEach, "a check", Words(unchanged));
        figures.Add("chargedCallsUnchanged", (double)unchanged.Charged / unchanged.Contractors, "a check", $"{unchanged.FullAnswers} answers of other hosts were not \"not modified\"");
        figures.Add("storageOpsChanged", changed.OperationsEach, "a check");
        figures.Add("storageOpsFirst", first.OperationsEach, "a check");
        figures.Add("chargedCallsFirst", (double)first.Charged / first.Contractors, "a check");

        var (planned, took, operations) = await PlanSpeed.MeasureAsync(connection, options.Quick ? 2_000 : Many, 50, cancellationToken);
        figures.Add("plannedASecond", planned / took.TotalSeconds, "contractors", $"{planned} on the emulator in {took.TotalSeconds:F1} s, {operations.Values.Sum()} storage operations");
        figures.AddEach("hundredThousand", [("first look", Scaled(first)), ("unchanged", Scaled(unchanged)), ("all changed", Scaled(changed))]);
    }

    private static string Words(DayCost cost)
        => string.Join(", ", cost.Operations.OrderByDescending(operation => operation.Value).Select(operation => $"{operation.Key} {(double)operation.Value / cost.Contractors:0.##}"));

    /// <summary>What a hundred thousand of them would cost at list prices, and how long one GitHub token would take.</summary>
    private static JsonObject Scaled(DayCost cost)
    {
        var queue = cost.QueueOperationsEach * Many;
        var table = (cost.OperationsEach * Many) - queue;
        var charged = (double)cost.Charged / cost.Contractors * Many;
        return new JsonObject
        {
            ["tableOperations"] = Math.Round(table),
            ["queueOperations"] = Math.Round(queue),
            ["messages"] = (Many + SweepPage.MostChecks - 1) / SweepPage.MostChecks,
            ["chargedCalls"] = Math.Round(charged),
            ["tokenHours"] = Math.Round(charged / (GitHubAnHour * (1 - GitHubBudget.Reserve)), 1),
            ["dollars"] = Math.Round((table * DollarsATableOperation) + (queue * DollarsAQueueOperation), 4),
        };
    }
}
