namespace GigVet.Bench.Service;

/// <summary>List prices, from bicep/prices.json.</summary>
internal sealed record Prices(
    double TableOperations10k,
    double QueueOperations10k,
    double TableGigabyteMonth,
    double GigabyteSecond,
    double ExecutionsMillion,
    double FreeGigabyteSeconds,
    double FreeExecutions,
    double ShortestExecutionSeconds);

/// <summary>Measured of one piece of work, a vetting or the check of a sweep.</summary>
internal sealed record WorkCost(double Operations, double QueueOperations, double Requests, double Seconds, double Bytes);

/// <summary>What is not measured but taken; each stands in the page.</summary>
internal sealed record Assumptions
{
    /// <summary>An outside request, to its end.</summary>
    public double SecondsARequest { get; init; } = 0.5;

    public double ChecksAMonth { get; init; } = 30.44 / 7;

    public double ShareChanged { get; init; } = 0.05;

    public double Gigabytes { get; init; } = 2;

    /// <summary>Of a page of checks.</summary>
    public int ChecksAtOnce { get; init; } = 4;

    public int ChecksAPage { get; init; } = 25;

    /// <summary>As function.bicep sets the schedules.</summary>
    public double TimerRuns { get; init; } = 30.44 * 24 * ((2 * 12) + 2 + 1);

    /// <summary>Three queues with their poison queues, each asked every two seconds while an instance stands.</summary>
    public double PollsAMonth { get; init; } = 6 * 0.5 * 30.44 * 86_400;

    public double MonthsKept { get; init; } = 12;
}

/// <summary>A month of so many contractors.</summary>
internal sealed record Month(
    int Contractors, double TableOperations, double QueueOperations, double Executions, double GigabyteSeconds, double Gigabytes, double Dollars)
{
    public static Month Of(
        int contractors, WorkCost vetting, WorkCost unchanged, WorkCost changed, double idleOperations, Assumptions taken, Prices prices)
    {
        var checks = contractors * taken.ChecksAMonth;
        double Checks(Func<WorkCost, double> of) => checks * ((of(unchanged) * (1 - taken.ShareChanged)) + (of(changed) * taken.ShareChanged));

        // One vetting on request a contractor and month, and its checks.
        var queue = (contractors * vetting.QueueOperations) + Checks(work => work.QueueOperations) + taken.PollsAMonth;
        var table = (contractors * (vetting.Operations - vetting.QueueOperations))
            + Checks(work => work.Operations - work.QueueOperations) + (taken.TimerRuns * idleOperations / 3);
        var pages = checks / taken.ChecksAPage;
        var executions = (2 * contractors) + pages + taken.TimerRuns;
        var seconds = (contractors * (AtLeast(SecondsOf(vetting, taken), prices) + prices.ShortestExecutionSeconds))
            + Math.Max(pages * prices.ShortestExecutionSeconds, Checks(work => SecondsOf(work, taken)) / taken.ChecksAtOnce)
            + (taken.TimerRuns * prices.ShortestExecutionSeconds);
        var gigabyteSeconds = seconds * taken.Gigabytes;
        var stored = ((contractors * vetting.Bytes) + (checks * taken.ShareChanged * changed.Bytes)) * taken.MonthsKept / 1e9;
        var dollars = (table / 10_000 * prices.TableOperations10k)
            + (queue / 10_000 * prices.QueueOperations10k)
            + (stored * prices.TableGigabyteMonth)
            + (Math.Max(0, gigabyteSeconds - prices.FreeGigabyteSeconds) * prices.GigabyteSecond)
            + (Math.Max(0, executions - prices.FreeExecutions) / 1e6 * prices.ExecutionsMillion);
        return new Month(contractors, table, queue, executions, gigabyteSeconds, stored, dollars);
    }

    public static double SecondsOf(WorkCost work, Assumptions taken) => work.Seconds + (work.Requests * taken.SecondsARequest);

    private static double AtLeast(double seconds, Prices prices) => Math.Max(seconds, prices.ShortestExecutionSeconds);
}
