namespace Azure.Data.Tables.Filters;

/// <summary>A column in a condition; an enum's is compared by name although the compiler compares numbers.</summary>
internal sealed record FilterColumn(string Name, Type? EnumType)
{
    public object? Restore(object? value)
        => EnumType is null || value is null or Enum ? value : Enum.ToObject(EnumType, value);
}
