using System.Globalization;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests;

/// <summary>Random rows of every kind of value, and their comparison.</summary>
internal static class Rows
{
    private static readonly long Earliest = new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static TableEntity Any(Random random, string partitionKey, string rowKey)
    {
        var row = new TableEntity(partitionKey, rowKey);
        for (var count = random.Next(6); count > 0; count--)
            row["C" + random.Next(8).ToString(CultureInfo.InvariantCulture)] = null;

        foreach (var name in row.Keys.Where(static name => name is ['C', ..]).ToList())
            row[name] = AnyValue(random);

        return row;
    }

    public static double AnyDouble(Random random) => random.Next(6) switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => random.Next(-5, 5),
        4 => random.NextDouble() * 1e300,
        _ => random.NextDouble(),
    };

    public static DateTimeOffset AnyDate(Random random)
        => new(random.NextInt64(Earliest, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    public static byte[] AnyBytes(Random random)
    {
        var bytes = new byte[random.Next(20)];
        random.NextBytes(bytes);
        return bytes;
    }

    public static Guid AnyGuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Ignores what the service adds.</summary>
    public static bool AreSame(TableEntity left, TableEntity right)
    {
        var (mine, theirs) = (Columns(left), Columns(right));
        return mine.Count == theirs.Count
            && mine.All(column => theirs.TryGetValue(column.Key, out var other) && AreEqual(column.Value, other));
    }

    private static object AnyValue(Random random) => random.Next(8) switch
    {
        0 => Texts.Any(random, 12),
        1 => random.Next(2) == 0,
        2 => random.Next(int.MinValue, int.MaxValue),
        3 => random.NextInt64(long.MinValue, long.MaxValue),
        4 => AnyDouble(random),
        5 => AnyGuid(random),
        6 => AnyDate(random),
        _ => AnyBytes(random),
    };

    private static Dictionary<string, object> Columns(TableEntity row)
        => row.Where(static column => column.Value is not null && column.Key is not ("Timestamp" or "odata.etag"))
            .ToDictionary(StringComparer.Ordinal);

    private static bool AreEqual(object left, object right)
        => left is byte[] bytes ? right is byte[] others && bytes.AsSpan().SequenceEqual(others) : left.Equals(right);
}
