using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace GigVet.Bench.Storage;

/// <summary>Some table operations to be timed.</summary>
/// <param name="Kind">insert, get, query or transaction.</param>
/// <param name="Side">How many at a time.</param>
/// <param name="Rows">Rows of the partition that is read.</param>
internal sealed record TableTask(string Kind, int Count, int Side, int Rows)
{
    public string Table { get; init; } = "";

    /// <summary>The number of the first; rows are made of it.</summary>
    public int First { get; init; }
}

/// <summary>Does table operations and says how long they took.</summary>
internal interface ITableWork
{
    /// <summary>Of the process that does it, so far.</summary>
    TimeSpan ProcessorTime { get; }

    Task<TimeSpan> DoAsync(TableTask task, CancellationToken cancellationToken);
}

/// <summary>The client of this repository; does what the script beside it does with the npm client.</summary>
internal sealed class OurTables(string connectionString) : ITableWork
{
    /// <summary>The partition that is there before and is read.</summary>
    public const string Read = "read";

    private const int InTransaction = 10;

    private static readonly string Text = new('x', 200);
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    public static BenchRow Row(string partition, int number) => new()
    {
        PartitionKey = partition,
        RowKey = Key(number),
        Name = $"row {number}",
        Text = Text,
        Number = number,
        Score = number + 0.5,
        Flag = number % 2 == 0,
        At = Start.AddMilliseconds(number),
    };

    public TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    public async Task<TimeSpan> DoAsync(TableTask task, CancellationToken cancellationToken)
    {
        var table = new TableClient(connectionString, task.Table);
        var next = task.First - 1;
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, task.Side).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number < task.First + task.Count)
                await DoOneAsync(table, task, number, cancellationToken);
        }));
        return TimeProvider.System.GetElapsedTime(begun);
    }

    private static async Task DoOneAsync(
        TableClient table, TableTask task, int number, CancellationToken cancellationToken)
    {
        switch (task.Kind)
        {
            case "insert":
                await table.AddEntityAsync(Row("inserted", number), cancellationToken);
                break;
            case "get":
                await table.GetEntityAsync<BenchRow>(
                    Read, Key(number % task.Rows), cancellationToken: cancellationToken);
                break;
            case "query":
                var found = 0;
                var rows = table.QueryAsync<BenchRow>(
                    $"PartitionKey eq '{Read}'", cancellationToken: cancellationToken);
                await foreach (var row in rows)
                    found += row.Name is null ? 0 : 1;
                if (found != task.Rows)
                    throw new BenchException($"{found} rows instead of {task.Rows}.");
                break;
            default:
                var actions = Enumerable.Range(number * InTransaction, InTransaction).Select(
                    static row => new TableTransactionAction(TableTransactionActionType.Add, Row("transactions", row)));
                await table.SubmitTransactionAsync(actions, cancellationToken);
                break;
        }
    }

    private static string Key(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}

/// <summary>A row with a column of each usual type.</summary>
internal sealed class BenchRow : ITableEntity
{
    public required string PartitionKey { get; set; }

    public required string RowKey { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Name { get; set; }

    public string? Text { get; set; }

    public int Number { get; set; }

    public double Score { get; set; }

    public bool Flag { get; set; }

    public DateTimeOffset At { get; set; }
}
