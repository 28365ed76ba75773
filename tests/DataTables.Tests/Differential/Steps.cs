using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Differential;

/// <summary>Random steps on a few rows, so that they often meet.</summary>
internal static class Steps
{
    private static readonly string[] Partitions = ["p", "it's 100% é"];
    private static readonly string[] RowKeys = ["a", "b'", "c d", "+&=;漢"];
    private static readonly string[] Modes = ["Merge", "Replace"];
    private static readonly string[] Matches = ["any", "current", "current", "stale"];
    private static readonly string[] Operators = ["eq", "gt"];

    public static List<Step> Any(Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => One(random)), new Step("query")];

    private static Step One(Random random) => random.Next(14) switch
    {
        0 => new Step("create"),
        1 or 2 => new Step("get") { Row = Key(random), Select = Columns(random) },
        3 or 4 => new Step("query") { Filter = Filter(random), PageSize = random.Next(1, 5), Select = Columns(random) },
        5 => new Step("query") { Text = Texts.Any(random, 6), Operator = Pick(random, Operators) },
        6 or 7 => Transaction(random),
        _ => Change(random, Pick(random, Partitions)),
    };

    private static Step Change(Random random, string partition) => random.Next(6) switch
    {
        0 or 1 => new Step("add") { Row = Full(random, partition) },
        2 => new Step("update")
        {
            Row = Full(random, partition),
            Mode = Pick(random, Modes),
            Match = Pick(random, Matches),
        },
        3 or 4 => new Step("upsert") { Row = Full(random, partition), Mode = Pick(random, Modes) },
        _ => new Step("delete") { Row = Key(random), Match = Pick(random, Matches) },
    };

    private static Step Transaction(Random random)
    {
        var partition = Pick(random, Partitions);
        var actions = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Change(random, partition))
            .Select(action => action with { Row = action.Row! with { PartitionKey = partition } })
            .Select(action => action.Kind == "delete" ? action with { Match = "any" } : action)
            .Select(action => action with { Row = OnOneLine(action.Row!) })
            .DistinctBy(action => action.Row!.RowKey, StringComparer.Ordinal);
        return new Step("transaction") { Actions = [.. actions] };
    }

    // The emulator takes an unescaped U+2028 for the end of a line of the batch; our client escapes it, npm does not.
    private static Row OnOneLine(Row row) => row with
    {
        Columns = row.Columns.ToDictionary(
            column => column.Key,
            column => column.Value with { Text = column.Value.Text.Replace('\u2028', ' ') },
            StringComparer.Ordinal),
    };

    private static string? Filter(Random random) => random.Next(6) switch
    {
        0 => TableClient.CreateQueryFilter<TableEntity>(row => row.GetInt32("C1") > random.Next()),
        1 => TableClient.CreateQueryFilter<TableEntity>(row => row.GetInt64("C2") <= random.NextInt64()),
        2 => TableClient.CreateQueryFilter<TableEntity>(
            row => row.GetBoolean("C3") == true || row.GetDouble("C4") < 0.5),
        3 => TableClient.CreateQueryFilter<TableEntity>(row => !(row.GetDateTimeOffset("C5") < Rows.AnyDate(random))),
        4 => TableClient.CreateQueryFilter<TableEntity>(
            row => row.PartitionKey == Pick(random, Partitions) && string.Compare(row.RowKey, "b") >= 0),
        _ => null,
    };

    private static Row Full(Random random, string partition)
        => Cells.Of(Rows.Any(random, partition, Pick(random, RowKeys)));

    private static Row Key(Random random)
        => new(Pick(random, Partitions), Pick(random, RowKeys), new Dictionary<string, Cell>(StringComparer.Ordinal));

    private static string[]? Columns(Random random)
        => random.Next(4) == 0 ? ["PartitionKey", "RowKey", "C1", "C4", "Missing"] : null;

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];
}
