using System.Globalization;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Differential;

/// <summary>Rows between our client's form and the common words.</summary>
internal static class Cells
{
    public static Row Of(TableEntity entity) => new(
        entity.PartitionKey,
        entity.RowKey,
        entity.Where(column => column.Value is not null
                && column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
            .ToDictionary(column => column.Key, column => Of(column.Value), StringComparer.Ordinal));

    public static TableEntity ToEntity(Row row)
    {
        var entity = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, cell) in row.Columns)
            entity[name] = Value(cell);

        return entity;
    }

    /// <summary>One spelling for what each client spells in its own way.</summary>
    public static Row Canonical(Row row) => row with
    {
        Columns =
            row.Columns.ToDictionary(column => column.Key, column => Of(Value(column.Value)), StringComparer.Ordinal),
    };

    private static Cell Of(object value) => value switch
    {
        string text => new Cell("String", text),
        bool flag => new Cell("Boolean", flag ? "true" : "false"),
        int number => new Cell("Int32", number.ToString(CultureInfo.InvariantCulture)),
        long number => new Cell("Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => new Cell("Double", number.ToString("R", CultureInfo.InvariantCulture)),
        Guid id => new Cell("Guid", id.ToString()),
        DateTimeOffset date => new Cell("DateTime", date.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        byte[] bytes => new Cell("Binary", Convert.ToBase64String(bytes)),
        _ => throw new ArgumentException($"A row holds a {value.GetType()}.", nameof(value)),
    };

    private static object Value(Cell cell) => cell.Type switch
    {
        "String" => cell.Text,
        "Boolean" => bool.Parse(cell.Text),
        "Int32" => int.Parse(cell.Text, CultureInfo.InvariantCulture),
        "Int64" => long.Parse(cell.Text, CultureInfo.InvariantCulture),
        "Double" => double.Parse(cell.Text, CultureInfo.InvariantCulture),
        "Guid" => Guid.Parse(cell.Text),
        "DateTime" => DateTimeOffset.Parse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "Binary" => Convert.FromBase64String(cell.Text),
        _ => throw new ArgumentException($"A row holds a {cell.Type}.", nameof(cell)),
    };
}
