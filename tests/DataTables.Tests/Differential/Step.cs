using System.Globalization;
using System.Text.Json.Serialization;

namespace GigVet.DataTables.Tests.Differential;

/// <summary>One thing to do with a table, in words that both clients are told.</summary>
internal sealed record Step(string Kind)
{
    public Row? Row { get; init; }

    /// <summary>Merge or Replace.</summary>
    public string? Mode { get; init; }

    /// <summary>any, current (the version this client saw last), or stale.</summary>
    public string? Match { get; init; }

    public string? Filter { get; init; }

    /// <summary>Instead of a filter: each client writes one of its own, comparing column C0 with this text.</summary>
    public string? Text { get; init; }

    public string? Operator { get; init; }

    public int? PageSize { get; init; }

    public IReadOnlyList<string>? Select { get; init; }

    public IReadOnlyList<Step>? Actions { get; init; }
}

/// <summary>What came of a step: rows in pages, or a refusal.</summary>
internal sealed record Outcome
{
    public IReadOnlyList<IReadOnlyList<Row>>? Pages { get; init; }

    public int? Status { get; init; }

    public string? Code { get; init; }

    public int? Index { get; init; }

    public override string ToString() => Status is null
        ? "done " + string.Join(" | ", (Pages ?? []).Select(page => string.Join(' ', page)))
        : $"refused {Status} {Code} {Index}";
}

/// <summary>A row in words that both clients are told.</summary>
internal sealed record Row(string PartitionKey, string RowKey, IReadOnlyDictionary<string, Cell> Columns)
{
    public override string ToString()
        => $"({PartitionKey}, {RowKey}: "
            + string.Join(", ", Columns.OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => $"{column.Key}={column.Value}")) + ")";
}

/// <summary>A value with its type, as text.</summary>
internal sealed record Cell(string Type, string Text)
{
    // JavaScript reads the service's 1.0 as 1 and cannot tell any more that it was no integer.
    public override string ToString()
        => Type == "Double" && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? $"Int32 {Text}"
            : $"{Type} {Text}";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(Outcome))]
internal sealed partial class DifferentialJson : JsonSerializerContext;

internal sealed record Request(string Table, Step Step);
