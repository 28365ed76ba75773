using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Enrichers;
using GigVet.TestSupport;
using GigVet.Watched.Cost;
using GigVet.Watching;

namespace GigVet.Bench.Service;

/// <summary>What a month costs on Azure: measured operations at list prices, for 100, 10,000 and 1,000,000 contractors.</summary>
public sealed class Cost : IMeasurement
{
    private const string Begin = "<!-- cost: written by UPDATE_DOCS=1 dotnet run -c Release --project tests/Bench -- cost -->";
    private const string End = "<!-- /cost -->";
    private const double AccountOperationsASecond = 20_000;
    private const double QueueMessagesASecond = 2_000;
    private const double GitHubAnHour = 5_000;
    private const double SecondsADay = 86_400;

    /// <summary>Of a typical account, as the measurement "github" counts them.</summary>
    private const double RequestsAFirstLook = 3;

    private static readonly int[] Sizes = [100, 10_000, 1_000_000];

    public string Name => "cost";

    public string About => "operations a vetting and a check, and dollars a month on Azure (UPDATE_DOCS=1 rewrites bicep/COSTS.md)";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        var connection = emulator.ConnectionString;
        var (vetted, idle) = await VetCost.MeasureAsync(connection, options.Quick ? 5 : 25, cancellationToken);
        var (first, unchanged, changed) = await new SweepCost(connection, options.Quick ? 25 : 200).MeasureAsync(cancellationToken);
        var vetting = new WorkCost(vetted.Operations, vetted.QueueOperations, vetted.Requests, vetted.Seconds, vetted.Bytes);
        (string Name, WorkCost Cost)[] works = [("vetting", vetting), ("firstCheck", Of(first)), ("unchangedCheck", Of(unchanged)), ("changedCheck", Of(changed))];
        foreach (var (name, cost) in works)
        {
            figures.Add(name + "StorageOps", cost.Operations, "", $"{cost.QueueOperations:0.##} of them on queues");
            figures.Add(name + "Requests", cost.Requests, "", "of the web");
            figures.Add(name + "Seconds", cost.Seconds, "s", "where every site answers at once");
            figures.Add(name + "Kilobytes", cost.Bytes / 1000, "kB", "sent to storage");
        }

        figures.Add("idleTimerStorageOps", idle.Operations, "", "a turn of three timers with nothing to do");
        var taken = new Assumptions { ChecksAPage = SweepPage.MostChecks };
        var prices = await PricesAsync(cancellationToken);
        Month[] months = [.. Sizes.Select(size => Month.Of(size, vetting, Of(unchanged), Of(changed), idle.Operations, taken, prices))];
        figures.AddEach("month", months.Select(month => (month.Contractors.ToString("N0", CultureInfo.InvariantCulture), new JsonObject
        {
            ["tableOperations"] = Math.Round(month.TableOperations),
            ["queueOperations"] = Math.Round(month.QueueOperations),
            ["executions"] = Math.Round(month.Executions),
            ["gigabyteSeconds"] = Math.Round(month.GigabyteSeconds),
            ["gigabytes"] = Math.Round(month.Gigabytes, 2),
            ["dollars"] = Math.Round(month.Dollars, 2),
        })));

        var limits = Limits(Of(unchanged), Of(changed), taken);
        figures.AddEach("limits", limits.Select(limit => (limit.What, new JsonObject { ["contractors"] = Math.Round(limit.Contractors) })));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            await WriteAsync(Page(works, idle, months, limits, taken, prices), cancellationToken);
    }

    private static WorkCost Of(DayCost day) => new(
        day.OperationsEach, day.QueueOperationsEach, day.RequestsEach, day.Took.TotalSeconds / day.Contractors, (double)day.Written / day.Contractors);

    /// <summary>How many contractors, checked weekly, reach each limit.</summary>
    private static (string What, double Contractors)[] Limits(WorkCost unchanged, WorkCost changed, Assumptions taken)
    {
        var operations = (unchanged.Operations * (1 - taken.ShareChanged)) + (changed.Operations * taken.ShareChanged);
        return
        [
            ("account: 20,000 operations a second", AccountOperationsASecond * SecondsADay * 7 / operations),
            ("queue: 2,000 messages a second", QueueMessagesASecond * SecondsADay * 7 * taken.ChecksAPage),
            ("one GitHub token: 4,000 requests an hour, three a first look; new contractors a day", GitHubAnHour * (1 - GitHubBudget.Reserve) * 24 / RequestsAFirstLook),
            ("one platform, asked by one process: a request a second", SecondsADay * 7),
            ("40 instances, whose sites answer in half a second", 40 * (8 + 4) * SecondsADay * 7 * taken.ChecksAtOnce / Month.SecondsOf(unchanged, taken)),
        ];
    }

    private static async Task<Prices> PricesAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Repository.Folder("bicep", "prices.json"));
        return (await JsonSerializer.DeserializeAsync<Prices>(file, JsonSerializerOptions.Web, cancellationToken))!;
    }

    private static string Page(
        (string Name, WorkCost Cost)[] works, VetCost.Idle idle, Month[] months, (string What, double Contractors)[] limits, Assumptions taken, Prices prices)
    {
        var page = new StringBuilder();
        page.AppendLine("| measured, each | storage operations | of them on queues | requests of the web | seconds of work | kB to storage |");
        page.AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (name, cost) in works)
            page.AppendLine(Inv($"| {Words(name)} | {cost.Operations:0.#} | {cost.QueueOperations:0.##} | {cost.Requests:0.#} | {cost.Seconds:0.###} | {cost.Bytes / 1000:0.#} |"));
        page.AppendLine(Inv($"| a turn of three timers, nothing due | {idle.Operations:0.#} | | | | |"));
        page.AppendLine().AppendLine("| taken | |").AppendLine("|---|---|");
        page.AppendLine(Inv($"| a request of the web | {taken.SecondsARequest} s, one after another; {taken.ChecksAtOnce} checks of a page of {taken.ChecksAPage} at once |"));
        page.AppendLine(Inv($"| a contractor | one vetting on request a month, {taken.ChecksAMonth:0.00} checks (weekly), of which {taken.ShareChanged:P0} find a change |"));
        page.AppendLine(Inv($"| an instance | {taken.Gigabytes} GB; an execution counts at least {prices.ShortestExecutionSeconds} s, and as if no other ran beside it |"));
        page.AppendLine(Inv($"| timers | {taken.TimerRuns:N0} runs a month, as function.bicep sets them |"));
        page.AppendLine(Inv($"| polling | {taken.PollsAMonth:N0} operations a month: six queues every two seconds by one instance that never sleeps |"));
        page.AppendLine(Inv($"| kept | {taken.MonthsKept} months, all that was sent |"));
        page.AppendLine().AppendLine("| contractors | table operations | queue operations | executions | GB-seconds | GB kept | **dollars a month** |");
        page.AppendLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var month in months)
            page.AppendLine(Inv($"| {month.Contractors:N0} | {month.TableOperations:N0} | {month.QueueOperations:N0} | {month.Executions:N0} | {month.GigabyteSeconds:N0} | {month.Gigabytes:N1} | **{month.Dollars:N2}** |"));
        page.AppendLine().AppendLine("| limit | reached by so many contractors, checked weekly and evenly |").AppendLine("|---|---:|");
        foreach (var (what, contractors) in limits)
            page.AppendLine(Inv($"| {what} | {contractors:N0} |"));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Words(string name) => name switch
    {
        "vetting" => "a vetting on request",
        "firstCheck" => "the first check of a sweep",
        "unchangedCheck" => "a check that finds nothing new",
        _ => "a check that finds a change",
    };

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteAsync(string made, CancellationToken cancellationToken)
    {
        var path = Repository.Folder("bicep", "COSTS.md");
        var page = await File.ReadAllTextAsync(path, cancellationToken);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new BenchException($"{path} has no place between {Begin} and {End}.");

        await File.WriteAllTextAsync(path, page[..from] + Begin + "\n" + made + page[to..], cancellationToken);
    }
}
